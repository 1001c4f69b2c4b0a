using System.Data.Common;

namespace Procedure.Tests.Bursts;

/// <summary>The database did not answer, because the test wanted it so.</summary>
internal sealed class InjectedFailureException(string where) : DbException("Injected failure at: " + where);
