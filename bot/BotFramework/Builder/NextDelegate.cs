#nullable disable // As in the SDK, whose signatures say nothing about null.
namespace Microsoft.Bot.Builder;

public delegate Task NextDelegate(CancellationToken cancellationToken);
