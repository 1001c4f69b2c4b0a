using Jintan.Law;

namespace Jintan.Activities.Forms;

/// <summary>Complaint and review. The Measures have no such article: superior rules ask for it, and every label says so.</summary>
internal static class ComplaintForms
{
    public static Form Complaint { get; } = new("complaint", "登记申诉（办法以外）",
    [
        new("申诉",
        [
            new TextField("decision", "问责决定文号", 60) { Help = "以决定书上的文号为准。" },
            new DateField("filedOn", "提出申诉日期") { Fact = "complaint.filed_on" },
            new TextField("request", "申诉请求和理由", 4000, 6) { Help = "依《公务员法》等上级规定；申诉期间不停止执行，不因申诉加重。" },
        ]),
        new("附件", [new FilesField("files", "申诉材料") { Required = false }]),
    ]) { Body = Body.Office, Choices = [new("Register", "登记")] };

    public static Form Review { get; } = new("complaint-review", "复查申诉（办法以外）",
    [
        new("复查",
        [
            new DateField("reviewedOn", "复查日期"),
            new TextField("findings", "复查认定", 4000, 6),
            new TextField("text", "复查决定书文本", 8000, 10),
        ]),
    ]) { Doer = Doer.Decider, Choices = [new("Uphold", "维持原决定"), new("Revoke", "撤销原决定")] };
}
