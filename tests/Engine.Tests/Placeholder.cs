namespace Engine.Tests;
