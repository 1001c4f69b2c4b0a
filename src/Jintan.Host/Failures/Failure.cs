using Jintan.Host.Look;
using Jintan.Host.Studio;

namespace Jintan.Host.Failures;

/// <summary>A request that cannot be answered: what is said about it, as a page or as problem details.</summary>
public sealed record Failure(int Status, string Code, string Title, string Cure, string? Incident = null)
{
    public static Failure Of(int status, string? incident = null) => status switch
    {
        StatusCodes.Status401Unauthorized => new(status, "E-SIGN-IN", "尚未登录", "请先登录，再办理。"),
        StatusCodes.Status403Forbidden => new(status, "E-NOT-ALLOWED", "您的账号无权使用此项功能", "如确需使用，请由系统管理员申请、安全保密管理员授权。"),
        StatusCodes.Status404NotFound => new(status, "E-NOT-FOUND", "没有找到", "该地址或案件不存在，或者您无权查看。请核对案号，或从待办中打开。"),
        StatusCodes.Status405MethodNotAllowed => new(status, "E-METHOD", "此地址不支持这种操作", "请从页面上的按钮或链接进入。"),
        StatusCodes.Status413PayloadTooLarge => new(status, "E-TOO-LARGE", "提交的内容过大", "请减小附件后重新提交。"),
        StatusCodes.Status415UnsupportedMediaType => new(status, "E-CONTENT-TYPE", "提交的格式不受支持", "网页请用表单提交；接口请用 application/json。"),
        >= 500 => new(status, "E-INCIDENT", "系统出现故障，本次操作没有完成", "已填写的内容请返回上一页查看，稍后再试；仍不成功的，请将故障编号告知系统管理员。", incident),
        _ => new(status, "E-REQUEST", "无法识别的请求", "请返回上一页，核对后再试。"),
    };

    /// <param name="said">What exactly is wrong, for programs; null: what is always said about this status.</param>
    public static Task AnswerAsync(HttpContext context, int status, string? incident = null, string? said = null) =>
        Of(status, incident).AnswerAsync(context, said);

    public Task AnswerAsync(HttpContext context, string? said = null)
    {
        context.Response.StatusCode = Status;
        if (context.Request.Path.StartsWithSegments("/elsa"))
        {
            return StudioProblem.Of(Status, Code, said ?? $"{Title}。{Cure}").ExecuteAsync(context);
        }

        if (context.Request.Path.StartsWithSegments("/api"))
        {
            return new ApiProblem(Status, Code, Title, Cure).ToResult().ExecuteAsync(context);
        }

        // An incident's page asks nothing of the database: it may be what failed.
        return Status >= StatusCodes.Status500InternalServerError
            ? Page.Of<IncidentPage>(new { Failure = this }, Status).ExecuteAsync(context)
            : Page.Of<FailurePage>(new { Failure = this }, Status).ExecuteAsync(context);
    }
}
