using TeamsBot.Storage;

namespace TeamsBot.Areas.Meetings.Tables;

/// <summary>The tables of meetings in the open transaction.</summary>
internal static class MeetingTables
{
    extension(DatabaseSession session)
    {
        public MeetingCommands Meetings => session.Statements(static one => new MeetingCommands(one));

        public PostingChannelCommands PostingChannels => session.Statements(static one => new PostingChannelCommands(one));

        public MeetingPostCommands MeetingPosts => session.Statements(static one => new MeetingPostCommands(one));
    }
}
