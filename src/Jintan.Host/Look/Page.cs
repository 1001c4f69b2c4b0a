using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jintan.Host.Look;

/// <summary>A Razor component as a whole page: rendered at the server, once, with its layout; nothing stays behind.</summary>
public static class Page
{
    public static RazorComponentResult<TPage> Of<TPage>(object parameters, int status = StatusCodes.Status200OK)
        where TPage : IComponent => new(parameters) { StatusCode = status, PreventStreamingRendering = true };
}
