using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>Looks at a page as people do: on a desk, on half a screen, in a hand, on the smallest phone. Pictures go to <c>JINTAN_SCREENSHOTS</c> if it is set.</summary>
public static class Screens
{
    private static readonly (string Name, int Width, int Height)[] Sizes = [("desk", 1280, 800), ("half", 1024, 768), ("hand", 390, 844), ("small", 360, 740)];

    public static async Task LookAtAsync(IPage page, string name)
    {
        foreach (var (size, width, height) in Sizes)
        {
            await page.SetViewportSizeAsync(width, height);
            var hidden = await page.EvaluateAsync<string[]>(CutOff);
            Assert.That(hidden, Is.Empty, $"{name} at {width} px: something sticks out or is cut off");
            if (Environment.GetEnvironmentVariable("JINTAN_SCREENSHOTS") is { Length: > 0 } folder && size is "desk" or "hand")
            {
                await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{size}.png"), FullPage = true });
            }
        }

        await page.SetViewportSizeAsync(Sizes[0].Width, Sizes[0].Height);
    }

    // Elements wider than the window, and text that its own box hides.
    private const string CutOff =
        """
        () => [...document.body.querySelectorAll('*')].filter(e => {
          const style = getComputedStyle(e);
          if (style.position === 'absolute' || e.closest('.scrolls')) return false;
          const box = e.getBoundingClientRect();
          if (box.width === 0) return false;
          const hides = style.overflowX === 'hidden' && e.scrollWidth > e.clientWidth + 1;
          return box.right > document.documentElement.clientWidth + 1 || hides;
        }).map(e => e.outerHTML.slice(0, 160))
        """;
}
