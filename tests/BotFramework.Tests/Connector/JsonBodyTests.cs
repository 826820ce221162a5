using System.Text;
using Microsoft.Bot.Connector;
using Shouldly;
using Xunit;

namespace BotFramework.Tests.Connector;

/// <summary>The lent buffer behind a request's body.</summary>
public sealed class JsonBodyTests
{
    [Fact]
    public async Task A_body_given_up_while_a_connection_still_copies_it_is_not_written_over_by_the_next()
    {
        using var slow = new SlowStream();
        var first = new JsonBody("the first body");
        var copying = first.CopyToAsync(slow);

        first.Dispose();
        using var second = new JsonBody("another body!!");
        slow.Continue.SetResult();
        await copying;

        Encoding.UTF8.GetString(slow.Copied).ShouldBe("\"the first body\"");
    }

    [Fact]
    public async Task A_body_that_is_gone_cannot_be_sent()
    {
        var body = new JsonBody("text");
        body.Dispose();

        await Should.ThrowAsync<ObjectDisposedException>(() => body.CopyToAsync(Stream.Null));
    }

    /// <summary>Looks at what it is given only when it is told to go on.</summary>
    private sealed class SlowStream : MemoryStream
    {
        public TaskCompletionSource Continue { get; } = new();

        public byte[] Copied { get; private set; } = [];

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Continue.Task;
            Copied = buffer.ToArray();
        }
    }
}
