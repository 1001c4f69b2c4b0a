namespace Law.Tests;
