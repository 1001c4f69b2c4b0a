using Jintan.Host.Look;
using Jintan.Host.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jintan.Host.Studio;

/// <summary>The pages around Elsa Studio's four elements, its files, and the token that they call with.</summary>
public static class StudioPages
{
    /// <summary>Where the page's script fetches a token; a path of /api, so that a lost sign-in answers 401 and no page.</summary>
    public const string TokenAddress = "/api/studio-token";

    private const string StyleSheet = "Elsa.Studio.Host.CustomElements.styles.css";

    public static void MapStudioPages(this IEndpointRouteBuilder routes)
    {
        var studio = routes.MapGroup("/studio").RequireAuthorization(StudioAccess.Pages);
        studio.MapGet("", (SignedIn who, StudioFiles files) => Show(files, who, "流程设计", "elsa-workflow-definition-list"));
        studio.MapGet("definitions/{id}", (string id, SignedIn who, StudioFiles files) =>
            Show(files, who, "流程编辑", "elsa-workflow-definition-editor", ("definition-id", id)));
        studio.MapGet("instances", (SignedIn who, StudioFiles files) => Show(files, who, "流程实例", "elsa-workflow-instance-list"));
        studio.MapGet("instances/{id}", (string id, SignedIn who, StudioFiles files) =>
            Show(files, who, "流程实例", "elsa-workflow-instance-viewer", ("instance-id", id)));
        routes.MapFiles();
        routes.MapGet(TokenAddress, (HttpContext context, StudioToken token) => TypedResults.Ok(token.Issue(context.User)))
            .RequireAuthorization(StudioAccess.Pages);
    }

    // Open to everybody like the house's own style sheets: an editor whose sign-in has run out still loads the parts that it asks for late.
    private static void MapFiles(this IEndpointRouteBuilder routes)
    {
        var files = routes.MapGroup("/studio").AllowAnonymous();
        files.MapGet(StyleSheet, (HttpContext context, StudioFiles parts) => parts.Send(context, StyleSheet));
        files.MapGet("_content/{**file}", (string file, HttpContext context, StudioFiles parts) => parts.Send(context, "_content/" + file));
        files.MapGet("_framework/{**file}", (string file, HttpContext context, StudioFiles parts) => parts.Send(context, "_framework/" + file));
        // Blazor asks for these two; the package's own would point to another machine.
        files.MapGet("appsettings.json", NoSettings);
        files.MapGet("appsettings.{environment}.json", NoSettings);
    }

    private static ContentHttpResult NoSettings() => TypedResults.Text("{}", "application/json");

    private static IResult Show(StudioFiles files, SignedIn who, string title, string element, params (string Name, string Value)[] attributes) =>
        files.AreThere
            ? Page.Of<StudioPage>(new { Title = title, Element = element, Attributes = attributes, who.Person })
            : Page.Of<StudioMissingPage>(new { }, StatusCodes.Status503ServiceUnavailable);
}
