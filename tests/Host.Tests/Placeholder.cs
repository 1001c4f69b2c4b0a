namespace Host.Tests;
