using System.Globalization;
using Microsoft.Bot.Builder;
using Partnership.Meetings;
using TeamsBot.Chat;
using TeamsBot.Storage;

namespace TeamsBot.Areas.Meetings;

/// <summary>The meeting that a person's conversation is about: the one last shown or changed, which is "it" for a day.</summary>
internal sealed partial class MeetingTopic(MemberState state, TimeProvider time, ILogger<MeetingTopic> logger)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    /// <summary>Null where there is none, or it is too long ago.</summary>
    public async Task<MeetingId?> RecallAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        try
        {
            var kept = await state.Meeting.GetAsync(turnContext, cancellationToken: cancellationToken);
            return kept?.Split('/') is [var id, var at]
                && Guid.TryParseExact(id, "N", out var meeting)
                && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
                && time.GetUtcNow().ToUnixTimeSeconds() - seconds <= Lifetime.TotalSeconds
                ? new MeetingId(meeting) : null;
        }
        catch (DatabaseFaultException exception)
        {
            Log.NotRecalled(logger, exception.Message);
            return null;
        }
    }

    public Task RememberAsync(ITurnContext turnContext, MeetingId meeting, CancellationToken cancellationToken) =>
        KeepAsync(turnContext, string.Create(CultureInfo.InvariantCulture, $"{meeting.Value:N}/{time.GetUtcNow().ToUnixTimeSeconds()}"), cancellationToken);

    /// <summary>The conversation has come to a meeting that is not there yet: "it" is no other one.</summary>
    public Task ForgetAsync(ITurnContext turnContext, CancellationToken cancellationToken) => KeepAsync(turnContext, "", cancellationToken);

    private async Task KeepAsync(ITurnContext turnContext, string topic, CancellationToken cancellationToken)
    {
        try
        {
            await state.Meeting.SetAsync(turnContext, topic, cancellationToken);
            await state.SaveChangesAsync(turnContext, cancellationToken: cancellationToken);
        }
        catch (DatabaseFaultException exception)
        {
            Log.NotRemembered(logger, exception.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "What meeting a conversation is about could not be read: {Reason}")]
        public static partial void NotRecalled(ILogger logger, string reason);

        [LoggerMessage(2, LogLevel.Error, "What meeting a conversation is about could not be kept: {Reason}")]
        public static partial void NotRemembered(ILogger logger, string reason);
    }
}
