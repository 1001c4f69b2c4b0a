using Jintan.Activities.Forms;
using Jintan.Activities.Steps;
using Jintan.Host.Inbox;
using Jintan.Ledger;

namespace Jintan.Host.Failures;

/// <summary>Turns what the ledger and the law say into problem details; everything else goes on to become an incident.</summary>
public sealed class ApiFailures : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (FormRefusedException refused)
        {
            return Input(refused.Problems).ToResult();
        }
        catch (RefusedException refused)
        {
            var view = RefusalView.Of(refused.Ruling);
            return new ApiProblem(StatusCodes.Status409Conflict, view.Code, view.Sentence, view.Cure)
            {
                Because = view.Clauses, Readings = view.Readings, Edition = view.Edition,
            }.ToResult();
        }
        catch (ConflictException conflict)
        {
            return new ApiProblem(StatusCodes.Status409Conflict, conflict.Code, conflict.Message, conflict.Cure).ToResult();
        }
        catch (NotFoundException missing)
        {
            return new ApiProblem(StatusCodes.Status404NotFound, "E-NOT-FOUND", missing.Message, "请核对后再试。").ToResult();
        }
    }

    /// <summary>422: what was sent is incomplete or wrong, field by field.</summary>
    public static ApiProblem Input(IReadOnlyList<FormProblem> problems) =>
        new(StatusCodes.Status422UnprocessableEntity, "E-INPUT", $"有{problems.Count}处内容需要修改，没有登记。", "请按 errors 逐项修改后重新提交。")
        {
            Errors = problems.GroupBy(p => p.Field).ToDictionary(p => p.Key, p => p.Select(one => one.Message).ToArray()),
        };
}
