-- Opens FILE with SERVER: findings, a quick fix, completion. Prints one line of JSON. nvim --headless --clean -S neovim.lua
local report = {}
local function finish()
  io.stdout:write(vim.fn.json_encode(report) .. '\n')
  vim.cmd('qa!')
end
local function run()
  vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.FILE))
  local id = vim.lsp.start_client({
    name = 'spine-report',
    cmd = { vim.env.NODE, vim.env.SERVER },
    root_dir = vim.fn.fnamemodify(vim.env.FILE, ':h'),
  })
  vim.lsp.buf_attach_client(0, id)
  vim.wait(20000, function() return #vim.diagnostic.get(0) > 0 end, 50)
  report.findings = vim.tbl_map(function(d) return d.code end, vim.diagnostic.get(0))
  local client = vim.lsp.get_client_by_id(id)
  for _, d in ipairs(vim.diagnostic.get(0)) do
    if d.code == 'levels/inverted-range' then
      local params = {
        textDocument = vim.lsp.util.make_text_document_params(0),
        range = { start = { line = d.lnum, character = d.col }, ['end'] = { line = d.end_lnum, character = d.end_col } },
        context = { diagnostics = { d.user_data.lsp and vim.tbl_extend('force', { range = { start = { line = d.lnum, character = d.col }, ['end'] = { line = d.end_lnum, character = d.end_col } }, message = d.message, code = d.code, source = d.source }, d.user_data.lsp) or nil } },
      }
      local answer = client.request_sync('textDocument/codeAction', params, 10000, 0)
      for _, action in ipairs(answer and answer.result or {}) do
        if action.kind == 'quickfix' and action.title:find('L4') then
          if not action.edit then action = client.request_sync('codeAction/resolve', action, 10000, 0).result end
          vim.lsp.util.apply_workspace_edit(action.edit, client.offset_encoding)
          report.fix = action.title
          break
        end
      end
    end
  end
  report.text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
  local last = vim.api.nvim_buf_line_count(0)
  vim.api.nvim_buf_set_lines(0, last, last, false, { '', 'The patient had a laminec' })
  vim.wait(500)
  local params = {
    textDocument = vim.lsp.util.make_text_document_params(0),
    position = { line = last + 1, character = 25 },
  }
  local answer = client.request_sync('textDocument/completion', params, 10000, 0)
  local items = answer and answer.result and (answer.result.items or answer.result) or {}
  report.completions = vim.tbl_map(function(item) return item.label end, items)
  vim.wait(10000, function()
    for _, d in ipairs(vim.diagnostic.get(0)) do if d.code == 'levels/inverted-range' then return false end end
    return true
  end, 50)
  report.after = vim.tbl_map(function(d) return d.code end, vim.diagnostic.get(0))
  vim.lsp.stop_client(id)
  vim.wait(3000, function() return vim.lsp.get_client_by_id(id) == nil end, 50)
  local log = io.open(vim.lsp.get_log_path(), 'r')
  report.log = log and log:read('*a') or ''
end
local good, problem = pcall(run)
if not good then report.problem = tostring(problem) end
finish()
