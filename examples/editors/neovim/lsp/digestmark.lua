-- ~/.config/nvim/lsp/digestmark.lua
return {
  cmd = { 'digestmark', 'lsp' },
  filetypes = { 'markdown' },
  root_markers = { '.digestmark.yml', '.git' },
}
