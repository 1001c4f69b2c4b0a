namespace Procedure.Tests;
