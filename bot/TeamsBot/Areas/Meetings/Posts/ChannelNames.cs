using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Rest;
using Partnership.Texts;
using TeamsBot.Storage.References;

namespace TeamsBot.Areas.Meetings.Posts;

/// <summary>What people call the channel or chat of a turn. Teams tells a channel's name only when it is asked.</summary>
internal sealed partial class ChannelNames(TimeProvider time, ILogger<ChannelNames> logger)
{
    private const string General = "General";

    /// <summary>A name is a courtesy: whoever asks does not wait longer for it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public async Task<string> OfAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        if (!string.IsNullOrWhiteSpace(activity.Conversation.Name))
        {
            return activity.Conversation.Name.Trim();
        }

        if (activity.Conversation.ConversationType is not "channel")
        {
            return "a group chat";
        }

        var data = activity.TryGetChannelData<TeamsChannelData>(out var told) ? told : null;
        return !string.IsNullOrWhiteSpace(data?.Channel?.Name) ? data.Channel.Name.Trim()
            : data?.Team?.Id is { Length: > 0 } team ? await AskAsync(turnContext, team, cancellationToken) ?? "a channel"
            : "a channel";
    }

    private async Task<string?> AskAsync(ITurnContext turnContext, string team, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            var id = ConversationReferenceStore.WithoutThread(turnContext.Activity.Conversation.Id);
            var channels = await TeamsInfo.GetTeamChannelsAsync(turnContext, team, either.Token);
            var channel = channels.FirstOrDefault(one => string.Equals(one.Id, id, StringComparison.Ordinal));

            // The first channel of a team has no name of its own.
            return channel is null ? null : CleanText.Of(channel.Name ?? "").Trim() is { Length: > 0 } name ? name : General;
        }
        catch (Exception exception) when (exception is RestException or HttpRequestException or ArgumentException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            Log.NotTold(logger, exception.Message);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Teams did not tell a channel's name: {Reason}")]
        public static partial void NotTold(ILogger logger, string reason);
    }
}
