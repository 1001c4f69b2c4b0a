using System.Net;
using System.Text;
using Jintan.Host.Audit.Cases;
using Jintan.Host.Look;
using Jintan.Law;

namespace Jintan.Host.Audit.Packages;

/// <summary>The report of an evidence package: one HTML page that needs nothing but itself.</summary>
internal static class PackageReport
{
    public static string Of(AuditedCase found, CaseRecomputed again, string statement)
    {
        var page = new StringBuilder();
        page.Append("<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        page.Append($"<title>证据包 {Text(found.Line.Number)}</title><style>body{{font-family:sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;line-height:1.6;overflow-wrap:anywhere}}");
        page.Append("table{border-collapse:collapse;width:100%}th,td{border:1px solid #999;padding:.3rem .5rem;text-align:left;vertical-align:top}.hash{font-family:monospace;font-size:.75rem}</style></head><body>");
        page.Append($"<h1>{Text(found.Line.Title)}</h1><p>案号：{Text(found.Line.Number)}　被反映人：{Text(found.Line.Subjects)}　单位：{Text(found.Line.Unit)}</p>");
        page.Append($"<h2>能证明什么</h2><p>{Text(statement)}</p><p>{(found.Broken is { } broken ? $"记录链不完整：第{broken.Sequence}条，{Text(broken.Reason)}" : "记录链完整：SHA-256 与 SM3 均已核对。")}</p>");
        page.Append($"<h2>重新计算</h2><p>按锁定的规则：{again.AsPinned.Count}个问题，{again.AsPinned.Count(e => e.IsEqual)}个与记录一致。");
        page.Append($"按今天的规则：{again.AsToday.Count(e => !e.IsEqual)}个会有不同答案。{Text(again.Path.Sentence)}</p>");
        page.Append("<h2>经过</h2><table><thead><tr><th>序号</th><th>时间</th><th>事项</th><th>行为人</th><th>身份与权限</th><th>依据</th></tr></thead><tbody>");
        foreach (var entry in found.Entries)
        {
            page.Append($"<tr><td>{entry.Content.Sequence}</td><td>{Moment.Text(entry.Content.At)}</td><td>{Text(entry.What)}</td>");
            page.Append($"<td>{Text(entry.Content.ActorTitle)}（{Text(entry.Content.Actor)}）</td><td>{Text(entry.Capacity ?? "")} {Text(entry.Authority ?? "")}</td>");
            page.Append($"<td>{Text(string.Join("、", entry.Content.Clauses.Select(c => new Clause(c).Citation)))}</td></tr>");
            page.Append($"<tr><td></td><td colspan=\"5\" class=\"hash\">SHA-256 {entry.Sha256}<br>SM3 {entry.Sm3}</td></tr>");
        }

        return page.Append("</tbody></table></body></html>\n").ToString();
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
