using Microsoft.AspNetCore.Identity;

namespace Jintan.Host.People;

/// <summary>A password that holds the account's own name can be guessed by anyone who knows the office.</summary>
public sealed class AccountNotInPassword : IPasswordValidator<OfficeAccount>
{
    public Task<IdentityResult> ValidateAsync(UserManager<OfficeAccount> manager, OfficeAccount user, string? password) =>
        Task.FromResult(
            user.UserName is { Length: > 0 } name && password?.Contains(name, StringComparison.OrdinalIgnoreCase) is true
                ? IdentityResult.Failed(new IdentityError { Code = "PasswordHoldsAccount", Description = "口令不得包含账号名。" })
                : IdentityResult.Success);
}
