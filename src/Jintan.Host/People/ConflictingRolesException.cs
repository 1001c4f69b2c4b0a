namespace Jintan.Host.People;

/// <summary>Two roles on one account that 三员分立 keeps apart; nothing was saved.</summary>
public sealed class ConflictingRolesException(string one, string other)
    : InvalidOperationException($"“{Role.Name(one)}”与“{Role.Name(other)}”不得由同一账号兼任（三员分立）。请使用不同账号。");
