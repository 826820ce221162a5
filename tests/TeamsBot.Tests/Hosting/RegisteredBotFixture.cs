using TeamsBot.Tests.FakeTeams;
using Xunit;

namespace TeamsBot.Tests.Hosting;

/// <summary>One registered bot and its identity service for all the tests of a class.</summary>
public sealed class RegisteredBotFixture : IAsyncLifetime
{
    internal FakeIdentity Identity { get; private set; } = null!;

    internal RegisteredBot Bot { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Identity = await FakeIdentity.StartAsync();
        Bot = await RegisteredBot.StartAsync(Identity);
    }

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Identity.DisposeAsync();
    }
}
