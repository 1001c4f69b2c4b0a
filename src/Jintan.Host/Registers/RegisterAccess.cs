using Jintan.Host.People;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.Registers;

/// <summary>What an account may do with a register: its keepers propose and confirm, auditors read.</summary>
public sealed class RegisterAccess(Offices offices)
{
    public async Task<bool> MayReadAsync(Person person, Register register, CancellationToken cancellation) =>
        person.Is(Role.Auditor)
        || await MayProposeAsync(person, register, cancellation)
        || await MayConfirmAsync(person, register, cancellation);

    public Task<bool> MayProposeAsync(Person person, Register register, CancellationToken cancellation) =>
        HoldsAsync(person, register.Keepers.Proposes, register.Keepers.Body, cancellation);

    public Task<bool> MayConfirmAsync(Person person, Register register, CancellationToken cancellation) =>
        HoldsAsync(person, register.Keepers.Confirms, register.Keepers.Body, cancellation);

    private async Task<bool> HoldsAsync(Person person, string role, string? body, CancellationToken cancellation) =>
        person.Is(role) && (body is null || await offices.Today(person.Account).AnyAsync(a => a.Body == body, cancellation));
}
