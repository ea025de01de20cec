-- Shows a digest in Neovim for the picture of the README: findings after the lines, and the paper of
-- a label below the cursor. Run with --cmd.
vim.o.termguicolors = true
vim.o.background = 'light'
vim.o.number = true
vim.o.signcolumn = 'yes'
vim.o.laststatus = 2
vim.o.showmode = false
vim.o.ruler = false
vim.o.fillchars = 'eob: '
vim.g.loaded_matchparen = 1

for name, colours in pairs({
  Normal = { fg = '#1f2328', bg = '#ffffff' },
  NormalFloat = { fg = '#1f2328', bg = '#eaeef2' },
  FloatBorder = { bg = '#eaeef2' },
  LineNr = { fg = '#8c959f' },
  SignColumn = { bg = '#ffffff' },
  NonText = { fg = '#d0d7de' },
  StatusLine = { fg = '#ffffff', bg = '#57606a' },
  Title = { fg = '#0550ae', bold = true },
  Underlined = { fg = '#0550ae' },
  Identifier = { fg = '#0550ae' },
  Type = { fg = '#6639ba' },
  Float = { fg = '#57606a' },
  LspReferenceRead = { bg = '#fff8c5' },
  DiagnosticError = { fg = '#cf222e' },
  DiagnosticWarn = { fg = '#9a6700' },
  DiagnosticUnderlineError = { sp = '#cf222e', undercurl = true },
  DiagnosticUnderlineWarn = { sp = '#bf8700', undercurl = true },
}) do
  vim.api.nvim_set_hl(0, name, colours)
end

vim.diagnostic.config({ severity_sort = true, virtual_text = { prefix = '■' } })
vim.lsp.handlers['textDocument/hover'] = vim.lsp.with(vim.lsp.handlers.hover, { border = { ' ' } })

vim.api.nvim_create_autocmd('VimEnter', {
  callback = function()
    local client = vim.lsp.start_client(dofile('examples/editors/neovim/lsp/digestmark.lua'))
    vim.lsp.buf_attach_client(0, client)
    vim.wait(20000, function()
      return #vim.diagnostic.get(0) > 0
    end)
    local count = function(severity)
      return #vim.diagnostic.get(0, { severity = severity })
    end
    vim.o.statusline = (' %%f%%=%d errors, %d warnings, %d notes '):format(count('ERROR'), count('WARN'), count('INFO'))
    vim.fn.search('\\V[^8] |')
    vim.fn.cursor(0, vim.fn.col('.') + 2)
    vim.fn.winrestview({ topline = 5 })
    vim.lsp.buf.document_highlight()
    vim.lsp.buf.hover()
  end,
})
