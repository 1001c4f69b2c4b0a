// Elsa Studio 3.8.2 brings no Chinese of its own. Its labels are put into the house's words here, text by whole text, as they appear;
// what people wrote themselves (names, descriptions, code) stands in other places and is left alone.
'use strict';

(() => {
  const words = new Map([
    ['Workflow definitions Editor', '流程'],
    ['Workflow instances', '流程实例'],
    ['Bulk actions', '批量操作'],
    ['Actions', '操作'],
    ['Create workflow', '新建流程'],
    ['Definition ID', '流程编号'],
    ['Name', '名称'],
    ['Latest version', '最新版本'],
    ['Published version', '已发布版本'],
    ['Description', '说明'],
    ['Search', '查找'],
    ['Search activities', '查找步骤'],
    ['Search on Id, Name, Description, Definition Id', '按编号、名称、说明查找'],
    ['Search on Id, Definition Id, Definition Version Id, Correlation Id', '按案号、编号查找'],
    ['Rows Per Page', '每页行数'],
    ['Activities', '步骤'],
    ['Code View', '源文本'],
    ['Auto-save', '自动保存'],
    ['Input', '填写'],
    ['Output', '输出'],
    ['Common', '一般'],
    ['Test', '试验'],
    ['Commit strategy', '提交方式'],
    ['Commit Strategy', '提交方式'],
    ['Properties', '属性'],
    ['Variables', '变量'],
    ['Settings', '设置'],
    ['Version history', '版本'],
    ['Version History', '版本'],
    ['Input/output', '输入输出'],
    ['Input/Output', '输入输出'],
    ['Inputs', '输入'],
    ['Outputs', '输出'],
    ['Outcomes', '处理结果'],
    ['Metadata', '基本信息'],
    ['The name of the workflow.', '流程的名称。'],
    ['A brief description of the workflow.', '流程的简要说明。'],
    ['Activation strategy', '启动方式'],
    ['Incident handling strategy', '出错处理'],
    ['Incident Strategy', '出错处理'],
    ['Log Persistence Strategy', '留痕方式'],
    ['Select the log persistence strategy to use for activity properties of this workflow.', '本流程各步骤内容的留存方式。'],
    ['Default', '默认'],
    ['Activity', '步骤'],
    ['Usable as activity', '可作为步骤使用'],
    ['Allow this workflow to be used as an activity.', '允许其他流程把本流程当作一个步骤。'],
    ['This activity does not have any input properties.', '此步骤没有需要填写的内容。'],
    ['This activity does not have any output properties.', '此步骤没有输出。'],
    ['This activity does not have any common properties.', '此步骤没有一般属性。'],
    ['Publish', '提交发布'],
    ['Publish workflow', '提交发布'],
    ['Unpublish', '撤回'],
    ['Export', '导出'],
    ['Import', '导入'],
    ['Delete', '删除'],
    ['Edit', '编辑'],
    ['Save', '保存'],
    ['Save As', '另存为'],
    ['Cancel', '取消'],
    ['Ok', '确定'],
    ['OK', '确定'],
    ['Close', '关闭'],
    ['Clear', '清除'],
    ['Copy', '复制'],
    ['View', '查看'],
    ['Refresh', '刷新'],
    ['Zoom to fit', '显示全图'],
    ['Zoom to fit the screen', '显示全图'],
    ['Center', '居中'],
    ['Auto layout', '自动排列'],
    ['Run workflow', '试运行'],
    ['Run Workflow', '试运行'],
    ['ID', '编号'],
    ['Correlation ID', '案号'],
    ['Workflows', '流程'],
    ['Workflow', '流程'],
    ['Version', '版本'],
    ['Status', '状态'],
    ['Sub status', '进度'],
    ['Incidents', '差错'],
    ['Has Incidents', '有差错'],
    ['Created', '开始时间'],
    ['Updated', '更新时间'],
    ['Date Filters', '日期筛选'],
    ['Running', '办理中'],
    ['Suspended', '等待办理'],
    ['Finished', '已办结'],
    ['Faulted', '出错'],
    ['Cancelled', '已取消'],
    ['Pending', '待开始'],
    ['Executing', '执行中'],
    ['Started', '开始'],
    ['Completed', '完成'],
    ['Resumed', '继续'],
    ['Journal', '流水'],
    ['Details', '详情'],
    ['Executions', '执行记录'],
    ['Definition version', '流程版本'],
    ['Definition version ID', '版本编号'],
    ['Structured Logs', '日志'],
    ['Open filtered logs', '打开日志'],
    ['Workflow State', '实例状态'],
    ['Node ID', '节点路径'],
    ['Type', '类型'],
    ['Instance ID', '实例编号'],
    ['Activity Instance ID', '步骤实例编号'],
    ['Timestamp', '时间'],
    ['Duration', '用时'],
    ['Value', '值'],
    ['Storage', '存放'],
    ['Add variable', '新增变量'],
    ['Add input', '新增输入'],
    ['Add output', '新增输出'],
    ['Add outcomes', '新增结果'],
    ['Published', '已发布'],
    ['Draft', '草稿'],
    ['Yes', '是'],
    ['No', '否'],
    ['None', '无'],
    ['State', '内容'],
    ['Call stack', '上级步骤'],
    ['Workflow saved', '已保存草稿'],
    ['New workflow', '新建流程'],
    ['The name of the new workflow.', '新流程的名称。'],
    ['Display text', '显示名称'],
    ['The text to display in the designer.', '图上显示的名称。'],
    ['Loading', '正在读取'],
    ['Loading...', '正在读取……'],
    ['No workflow definitions found', '没有流程'],
    ['No workflow instances found', '没有流程实例'],
    ['Delete selected workflow instances?', '删除所选实例？'],
    ['Are you sure you want to delete the selected workflow instances?', '确定删除所选的流程实例吗？'],
    ['Cancel selected workflow instances?', '取消所选实例？'],
    ['Are you sure you want to cancel the selected workflow instances?', '确定取消所选的流程实例吗？'],
    ['Delete workflow instance?', '删除流程实例？'],
    ['Are you sure you want to delete this workflow instance?', '确定删除此流程实例吗？'],
    ['Cancel workflow instance?', '取消流程实例？'],
    ['Are you sure you want to cancel this workflow instance?', '确定取消此流程实例吗？'],
    ['Delete selected workflows?', '删除所选流程？'],
    ['Are you sure you want to delete the selected workflows?', '确定删除所选的流程吗？'],
    ['Delete workflow?', '删除流程？'],
    ['Are you sure you want to delete this workflow?', '确定删除此流程吗？'],
    ['Workflow retracted', '已撤回'],
    ['Successfully started workflow', '已开始试运行，见“沙箱”'],
    ['Run', '试运行'],
    ['Duplicate', '复制'],
    // Its full stop stands by itself.
    ['Unable to make changes as the workflow or application is currently in read-only mode', '您可以查看本流程，不能修改'],
    ['.', '。'],
    ['Apply to all matches', '用于全部符合条件的实例'],
    ['No incidents', '没有差错'],
    ['Information', '版本信息'],
    ['Version ID', '版本编号'],
    ['Readonly', '只读'],
    ['Auto-apply', '自动应用'],
    ['There are currently no variables defined.', '没有变量。'],
    ['There are currently no inputs defined.', '没有输入。'],
    ['There are currently no outputs defined.', '没有输出。'],
    ['Enter a list of possible outcomes for this workflow.', '本流程可能的结果。'],
    ['No variables', '没有变量'],
    ['No inputs', '没有输入'],
    ['No outputs', '没有输出'],
    ['Has Retries', '有重试'],
    ['Activity Call Stack', '上级步骤'],
    ['Select an activity execution to view its call stack.', '选择一条执行记录，查看其上级步骤。'],
    ['Show accumulated time', '显示累计用时'],
    ['Showing all events', '显示全部事件'],
    ['Showing incidents', '只显示差错'],
    ['Log', '留痕'],
    ['Default Configuration', '默认设置'],
    ['Default Strategy', '默认方式'],
    ['Input Properties', '填写的内容'],
    ['Output Properties', '输出的内容'],
    ['Internal State', '内部状态'],
    ['The commit strategy to use that controls when the workflow state should be committed.', '何时保存流程状态。'],
    ['A description of this activity to be displayed in the designer.', '图上显示的说明。'],
    ['Show description', '显示说明'],
    ['Whether to show the description in the designer.', '是否在图上显示说明。'],
    ['Start of workflow', '流程起点'],
    ['When checked, this activity is the start of this workflow.', '勾选后，流程从此步骤开始。'],
    ['Start', '开始'],
    ['Select the Start button to run the activity.', '单个步骤不能脱离案件试运行，请试运行整个流程。'],
    ['Merge Mode', '会合方式'],
    ['Stream', '逐条继续'],
    // The sheet of what is kept names the inputs of a step by their own names.
    ['Clauses', '依据条款'],
    ['CompetentBody', '办理主体'],
    ['Documents', '有关文书'],
    ['Form', '表单内容'],
    ['FormId', '表单'],
    ['Papers', '随附材料'],
    ['PolicyDays', '内部期限（工作日）'],
    ['PossibleOutcomes', '处理选项'],
    ['StatutoryLimit', '法定期限'],
    ['Definition', '下一程序'],
    ['Route', '办理路径'],
    ['Reason', '结案原因'],
    ['Info', '信息'],
    ['String', '文字'],
    ['Object', '对象'],
    ['Boolean', '是否'],
  ]);
  // In tables stand people's words and ids, too: of what is there, these alone are Studio's.
  const states = new Set(['running', 'suspended', 'finished', 'faulted', 'cancelled', 'completed', 'default', 'published', 'draft', 'yes', 'no', 'none', 'string', 'object', 'boolean']);
  // What a person chooses is called as on his form, what the steps that ask the law end with as on the host's own drawings.
  const outcomes = JSON.parse(document.getElementById('studio').dataset.outcomes);
  const choices = JSON.parse(document.getElementById('studio').dataset.choices);
  const lower = new Map([...words].map(([word, chinese]) => [word.toLowerCase(), chinese]));
  const untouched = '.monaco-editor, .view-lines, textarea, .activity-label, .activity-type, td, #studio-findings';

  function inChinese(text, place) {
    const activity = place.closest('.x6-port-label') && place.closest('.x6-node')?.querySelector('[activity-json]');
    if (activity) {
      const form = JSON.parse(activity.getAttribute('activity-json')).formId?.expression?.value;
      return choices[form]?.[text] ?? outcomes[text];
    }
    if (/^Version \d+$/.test(text)) return text.replace('Version', '版本');
    const known = text.toLowerCase().replace(/\s+/g, ' ');
    return !place.closest(untouched) || place.closest('.mud-chip, td:first-child') || states.has(known) ? lower.get(known) : undefined;
  }

  function sayText(node) {
    const text = node.data.trim();
    const chinese = text && node.parentElement && inChinese(text, node.parentElement);
    if (chinese) node.data = node.data.replace(text, chinese);
    // A page of Studio that this host does not have.
    if (text === 'Open filtered logs') node.parentElement.closest('tr').hidden = true;
  }

  function say(node) {
    if (node.nodeType === Node.TEXT_NODE) {
      sayText(node);
      return;
    }
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    for (const element of [node, ...node.querySelectorAll('[placeholder], [title]')]) {
      for (const name of ['placeholder', 'title']) {
        const chinese = lower.get(element.getAttribute(name)?.toLowerCase());
        if (chinese) element.setAttribute(name, chinese);
      }
    }
    // The names at a node's ports may stand there before it is known which node it is.
    const drawn = node.closest('.x6-node') ?? node;
    const texts = document.createTreeWalker(drawn, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) sayText(texts.currentNode);
  }

  new MutationObserver(changes => {
    for (const change of changes) {
      if (change.type === 'characterData') sayText(change.target);
      else change.addedNodes.forEach(say);
    }
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
})();
