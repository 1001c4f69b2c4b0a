using Jintan.Ledger.Writing;

namespace Jintan.Ledger.Procedures;

/// <summary>What an activity may ask for: the burst's own transaction, and the services of the host.</summary>
internal sealed class BurstServices(IServiceProvider host, LedgerTransaction transaction) : IServiceProvider
{
    public object? GetService(Type serviceType) =>
        serviceType == typeof(LedgerTransaction) ? transaction : host.GetService(serviceType);
}
