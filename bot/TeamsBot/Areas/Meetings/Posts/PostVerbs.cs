namespace TeamsBot.Areas.Meetings.Posts;

/// <summary>The verbs of the buttons in cards/meetings/posts-*, and of the words that stand for them.</summary>
internal static class PostVerbs
{
    public const string Here = "posts.here";

    public const string Stop = "posts.stop";

    public const string Preview = "posts.preview";

    public const string Now = "posts.now";

    public const string Skip = "posts.skip";

    public const string Keep = "posts.keep";
}
