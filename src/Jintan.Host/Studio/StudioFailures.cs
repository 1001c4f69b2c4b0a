using Jintan.Engine.Definitions;
using Jintan.Ledger;

namespace Jintan.Host.Studio;

/// <summary>Turns what is wrong with a request into an answer that Studio shows; everything else becomes an incident.</summary>
public sealed class StudioFailures : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (WorkflowFormatException wrong)
        {
            return StudioProblem.Of(StatusCodes.Status400BadRequest, "E-WF-FORMAT", wrong.Message);
        }
        catch (ConflictException conflict)
        {
            return StudioProblem.Refuse(conflict.Code, $"{conflict.Message}{conflict.Cure}");
        }
        catch (NotFoundException missing)
        {
            return StudioProblem.Of(StatusCodes.Status404NotFound, "E-NOT-FOUND", missing.Message);
        }
    }
}
