namespace Jintan.Host.People;

/// <summary>The person behind the request, for handlers of pages that need a sign-in.</summary>
public sealed record SignedIn(Person Person)
{
    public static ValueTask<SignedIn?> BindAsync(HttpContext context) =>
        ValueTask.FromResult<SignedIn?>(new(Person.Of(context.User)
            ?? throw new InvalidOperationException($"{context.Request.Path} is open to everybody and cannot ask who is signed in.")));
}
