using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Partnership.Returns;
using Shouldly;
using TeamsBot.Delivery.Outbox;
using TeamsBot.Storage.State;
using TeamsBot.Tests.FakeTeams;
using Xunit;

namespace TeamsBot.Tests.Teams;

/// <summary>The log names nobody.</summary>
public sealed class LogNameTests
{
    private const string Contact = "0e5a1e00-0000-4000-8000-000000000012";

    [Fact]
    public async Task Nothing_in_the_log_leads_to_a_person()
    {
        using var log = new EveryLine();
        await using var bot = await BotUnderTest.StartAsync(configure: builder => builder.Logging.AddProvider(log));
        await bot.ExchangeAsync(TeamsActivity.Personal("who leads modern slavery work", conversation: $"a:{Contact}").By(Contact));
        var outbox = bot.Services.GetRequiredService<OutboxStore>();
        var post = new OutboxPost($"chase/2017-18/{Contact}", OutboxRecipient.Person(new PersonId(Guid.Parse(Contact))), "A contact", "chase", OutboxPayload.Of("words"), DateTimeOffset.UnixEpoch, NotAfter: null);

        await outbox.AddAsync(post, TestContext.Current.CancellationToken);
        while (!log.Lines.Any(line => line.Contains("was not taken", StringComparison.Ordinal)))
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        log.Lines.ShouldContain(line => line.Contains("Post chase", StringComparison.Ordinal));
        log.Lines.ShouldAllBe(line => !line.Contains(Contact, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void A_conflict_of_states_names_none_of_them() =>
        new StateConflictException($"msteams/conversations/a:chat/users/{Contact}").ToString().ShouldNotContain(Contact);

    private sealed class EveryLine : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Lines.Enqueue($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
