namespace TeamsBot.Cards.Meetings.Posts;

/// <summary>The card templates of posts about meetings, each read and parsed when it is first needed.</summary>
/// <param name="folder">The folder with the card areas, such as "meetings".</param>
internal sealed class PostCardCatalogue(string folder)
{
    public CardTemplate<PostMessageCard> Message => field ??= CardTemplateFile.Load(folder, "meetings/posts-message.json", PostCardJsonContext.Default.PostMessageCard);

    public CardTemplate<PostPreviewCard> Preview => field ??= CardTemplateFile.Load(folder, "meetings/posts-preview.json", PostCardJsonContext.Default.PostPreviewCard);
}
