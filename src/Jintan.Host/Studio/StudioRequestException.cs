namespace Jintan.Host.Studio;

/// <summary>A request that the interface cannot read. What it says, in Chinese, is shown to the person.</summary>
public sealed class StudioRequestException(string message, int statusCode = StatusCodes.Status400BadRequest, Exception? inner = null)
    : BadHttpRequestException(message, statusCode, inner!);
