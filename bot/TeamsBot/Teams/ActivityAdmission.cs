using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace TeamsBot.Teams;

/// <summary>Which activities become turns: complete ones, of a type the protocol knows, from a channel and a tenant that the bot serves.</summary>
internal sealed class ActivityAdmission(IOptions<TenantOptions> tenants, IOptions<BotOptions> bot, IHostEnvironment environment)
{
    private static readonly HashSet<string> _types = new(StringComparer.OrdinalIgnoreCase)
    {
        ActivityTypes.Message, ActivityTypes.MessageUpdate, ActivityTypes.MessageDelete, ActivityTypes.MessageReaction,
        ActivityTypes.ConversationUpdate, ActivityTypes.InstallationUpdate, ActivityTypes.Invoke, ActivityTypes.Event,
        ActivityTypes.Typing, ActivityTypes.EndOfConversation,
    };

    private readonly bool _isDevelopment = environment.IsDevelopment();
    private readonly HashSet<string> _tenants = new(
        tenants.Value.Allowed.Append(bot.Value.MicrosoftAppTenantId).Where(tenant => tenant.Length > 0),
        StringComparer.OrdinalIgnoreCase);

    /// <exception cref="ActivityRejectedException">The activity is not let in: 400 for its shape, 403 for where it comes from.</exception>
    public void Check(Activity activity)
    {
        RequireComplete(activity);
        if (!IsServed(activity.ChannelId))
        {
            throw new ActivityRejectedException(StatusCodes.Status403Forbidden, "channel not served");
        }

        if (!_isDevelopment)
        {
            RequireTenant(activity);
        }
    }

    private static void RequireComplete(Activity activity)
    {
        if (!_types.Contains(activity.Type))
        {
            throw Incomplete("unknown type");
        }

        Require(activity.ChannelId, "channelId");
        Require(activity.Conversation?.Id, "conversation.id");
        if (activity.Conversation!.Id is "." or "..")
        {
            // It stands in the address of every call: as a step in that it is no id.
            throw Incomplete("conversation.id");
        }

        Require(activity.From?.Id, "from.id");
        Require(activity.Recipient?.Id, "recipient.id");
        if (activity.Type.Equals(ActivityTypes.Message, StringComparison.OrdinalIgnoreCase))
        {
            // A reply names the message that it answers.
            Require(activity.Id, "id");
        }

        // The framework reads it by that shape whenever it wants to know the team.
        if (activity.ChannelData is not null && !activity.TryGetChannelData<TeamsChannelData>(out _))
        {
            throw Incomplete("channelData");
        }

        if (!Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var serviceUrl) || serviceUrl.Scheme is not ("https" or "http"))
        {
            throw Incomplete("serviceUrl");
        }
    }

    private static void Require(string? value, string name)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            throw Incomplete(name);
        }
    }

    private static ActivityRejectedException Incomplete(string what) => new(StatusCodes.Status400BadRequest, what);

    private bool IsServed(string channelId) => channelId switch
    {
        "msteams" => true,
        "emulator" or "test" => _isDevelopment,
        _ => false,
    };

    /// <summary>Teams names the tenant on the conversation and in the channel data; whatever it names has to be allowed.</summary>
    private void RequireTenant(Activity activity)
    {
        var ofConversation = activity.Conversation.TenantId;
        // Whatever stands there is taken for a name, be it an object: nobody is known by that.
        var ofChannel = ((activity.ChannelData as JObject)?["tenant"] as JObject)?["id"]?.ToString() is { Length: > 0 } named ? named : null;
        if ((ofConversation is null && ofChannel is null)
            || (ofConversation is not null && !_tenants.Contains(ofConversation))
            || (ofChannel is not null && !_tenants.Contains(ofChannel)))
        {
            throw new ActivityRejectedException(StatusCodes.Status403Forbidden, "tenant not allowed");
        }
    }
}
