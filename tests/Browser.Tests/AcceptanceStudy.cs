using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>研究是否受理, the task that waits first in the demonstration: opened, filled and done in the browser.</summary>
internal static class AcceptanceStudy
{
    public static async Task OpenAsync(IPage officer)
    {
        await officer.GotoAsync("/inbox");
        await officer.GetByRole(AriaRole.Link, new() { Name = "研究是否受理" }).ClickAsync();
    }

    public static async Task FillAsync(IPage officer, DateOnly heldOn, bool collective)
    {
        await officer.Locator("[name=heldOn]").FillAsync($"{heldOn:yyyy-MM-dd}");
        await officer.Locator("[name=members]").FillAsync("主任、副主任、经办人");
        await officer.Locator("[name=opinions]").FillAsync("同意受理。");
        foreach (var (name, value) in new[] { ("collective", collective), ("conflict", false), ("specialRule", false) })
        {
            await officer.Locator($"[name={name}][value={(value ? "true" : "false")}]").CheckAsync();
        }
    }

    public static Task ActAsync(IPage officer, string choice) =>
        officer.Locator(".task-actions").GetByRole(AriaRole.Button, new() { Name = choice, Exact = true }).ClickAsync();
}
