-- Works on a digest as somebody does in Neovim, with the configuration of examples/editors/neovim, and
-- prints a line for each step. Run before that configuration, with --cmd; FINDINGS is the JSON of lint,
-- FIXED the digest after lint --fix.
local say = function(line)
  io.stdout:write('Neovim: ' .. line .. '\n')
end

-- Neovim before 0.11 has no such functions: these do the same for one server.
if not vim.lsp.config then
  local config, client
  vim.lsp.enable = function(name)
    config = dofile(vim.fn.stdpath('config') .. '/lsp/' .. name .. '.lua')
    config.name = name
    vim.api.nvim_create_autocmd('FileType', {
      pattern = config.filetypes,
      callback = function(event)
        config.root_dir = vim.fn.getcwd()
        client = client or vim.lsp.start_client(config)
        vim.lsp.buf_attach_client(event.buf, client)
      end,
    })
  end
  vim.lsp.config = function(_, changes)
    config.on_attach = function(old, buffer)
      local request_sync = function(_, ...)
        return old.request_sync(...)
      end
      changes.on_attach(setmetatable({ request_sync = request_sync }, { __index = old }), buffer)
    end
  end
  vim.lsp.buf.format = function(options)
    vim.lsp.buf.formatting_sync(nil, options.timeout_ms)
  end
end

local messages = {}
local show = vim.lsp.handlers['window/showMessage']
vim.lsp.handlers['window/showMessage'] = function(fault, result, ...)
  table.insert(messages, result.message)
  return show(fault, result, ...)
end

local function await(what, holds)
  if not vim.wait(20000, holds, 20) then
    error(what .. ': this does not happen')
  end
end

local function read(file)
  return table.concat(vim.fn.readfile(file), '\n')
end

local function text()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, true), '\n')
end

local function count(part)
  local _, times = text():gsub(vim.pesc(part), '')
  return times
end

--- The findings as "LINE RULE", sorted.
local function found()
  local lines = {}
  for _, each in ipairs(vim.diagnostic.get(0)) do
    table.insert(lines, (each.lnum + 1) .. ' ' .. (each.code or each.user_data.lsp.code))
  end
  table.sort(lines)
  return lines
end

local function go_to(part)
  vim.fn.cursor(1, 1)
  assert(vim.fn.search('\\V' .. part, 'cW') > 0, part)
end

local function diagnostics()
  local expected = {}
  for _, each in ipairs(vim.fn.json_decode(read(vim.env.FINDINGS))) do
    table.insert(expected, each.line .. ' ' .. each.rule)
  end
  table.sort(expected)
  await('the findings are those of lint', function()
    return vim.deep_equal(found(), expected)
  end)
  say(#expected .. ' findings, those of lint')
end

local function definition()
  go_to('[^8] |')
  local row = vim.fn.line('.')
  vim.lsp.buf.definition()
  await('from the row to its entry', function()
    return vim.startswith(vim.fn.getline('.'), '[^8]: ')
  end)
  vim.lsp.buf.definition()
  await('and back', function()
    return vim.fn.line('.') == row
  end)
  say('from a row to its entry and back')
end

local function hover()
  go_to('[^8] |')
  vim.lsp.buf.hover()
  await('a hover shows the paper', function()
    for _, window in ipairs(vim.api.nvim_list_wins()) do
      local lines = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, true)
      if window ~= vim.api.nvim_get_current_win() and table.concat(lines):find('Language Models are', 1, true) then
        vim.api.nvim_win_close(window, true)
        return true
      end
    end
  end)
  say('a hover shows the paper of a label')
end

local function fix()
  local before = #found()
  local title
  vim.ui.select = function(actions, options, choose)
    for _, action in ipairs(actions) do
      if options.format_item(action):find('^Use https') then
        title = options.format_item(action)
        return choose(action, 1)
      end
    end
    error(vim.inspect(vim.tbl_map(options.format_item, actions)))
  end
  go_to('http://arxiv.org/abs/1301.3781')
  vim.lsp.buf.code_action()
  await('a fix is offered and repairs row and entry', function()
    return title and count('http://arxiv.org/abs/1301.3781') == 0
  end)
  await('the finding is gone', function()
    return #found() == before - 1 and not vim.tbl_contains(found(), '5 insecure-url')
  end)
  say('the fix "' .. title .. '", and its finding is gone')
end

local function rename()
  go_to('[^8] |')
  vim.fn.cursor(0, vim.fn.col('.') + 2)
  vim.lsp.buf.rename('gpt')
  await('row and entry have the new label', function()
    return count('[^8]') == 0 and count('[^gpt]') == 2
  end)
  say('the label [^8] renamed in row and entry')
end

local function save()
  vim.cmd('edit!')
  await('the findings of the file as it was', function()
    return vim.tbl_contains(found(), '5 insecure-url')
  end)
  vim.cmd('silent write')
  assert(read(vim.fn.expand('%')) == read(vim.env.FIXED), 'saved with all safe fixes')
  say('saved with all safe fixes, as lint --fix')
  await('a message says why it is not formatted', function()
    return vim.startswith(messages[1] or '', 'not formatted: line ')
  end)
  say('"' .. messages[1] .. '"')
end

local function format()
  vim.cmd('edit CLEAN.md')
  local canonical = text()
  vim.cmd([[silent %s/^| /|/ | silent write]])
  assert(read('CLEAN.md') == canonical, 'formatted')
  say('saved and formatted')
end

vim.api.nvim_create_autocmd('VimEnter', {
  nested = true,
  callback = function()
    for _, step in ipairs({ diagnostics, definition, hover, fix, rename, save, format }) do
      local done, fault = xpcall(step, debug.traceback)
      if not done then
        io.stderr:write(fault .. '\nfindings: ' .. vim.inspect(found()) .. '\nmessages: ' .. vim.inspect(messages) .. '\n')
        vim.cmd('cquit')
      end
    end
    vim.cmd('qall!')
  end,
})
