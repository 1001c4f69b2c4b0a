using Microsoft.AspNetCore.Identity;

namespace Jintan.Host.People;

/// <summary>What is wrong with a password or an account name, in the words of the people who read it.</summary>
public sealed class ChineseIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) => Say(nameof(PasswordTooShort), $"口令至少 {length} 位。");

    public override IdentityError PasswordRequiresDigit() => Say(nameof(PasswordRequiresDigit), "口令须含数字。");

    public override IdentityError PasswordRequiresLower() => Say(nameof(PasswordRequiresLower), "口令须含小写字母。");

    public override IdentityError PasswordRequiresUpper() => Say(nameof(PasswordRequiresUpper), "口令须含大写字母。");

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        Say(nameof(PasswordRequiresUniqueChars), $"口令须含至少 {uniqueChars} 个不同的字符。");

    public override IdentityError PasswordMismatch() => Say(nameof(PasswordMismatch), "原口令不正确。");

    public override IdentityError InvalidUserName(string? userName) =>
        Say(nameof(InvalidUserName), $"账号“{userName}”只能由英文字母、数字和连字符组成。");

    public override IdentityError DuplicateUserName(string userName) => Say(nameof(DuplicateUserName), $"账号“{userName}”已存在。");

    public override IdentityError ConcurrencyFailure() => Say(nameof(ConcurrencyFailure), "账号刚被他人修改，请重新打开页面后再试。");

    private static IdentityError Say(string code, string description) => new() { Code = code, Description = description };
}
