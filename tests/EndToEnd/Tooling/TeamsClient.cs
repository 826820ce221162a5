using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Shouldly;

namespace EndToEnd.Tooling;

/// <summary>One window of the Teams client, driven as a person would drive it.</summary>
internal sealed partial class TeamsClient : IAsyncDisposable
{
    /// <summary>A window on a desk, in pixels.</summary>
    public const int FullWidth = 1280;

    /// <summary>A telephone held upright, in pixels.</summary>
    public const int NarrowWidth = 380;

    /// <summary>How long a window is waited for: a machine that also builds or runs other tests may need minutes for what takes an idle one seconds.</summary>
    public const float PatienceMilliseconds = 240_000;

    // Tall enough to show most cards whole in a picture.
    private const int WindowHeight = 1500;

    // What stands above and below the cards in the window.
    private const int HeightOfFrame = 260;

    // The client's shell is made for wide windows and its bubbles have a fixed width. This gives each bubble the width that a phone
    // gives it and touches nothing inside the card, so that what does not fit there is the card's own doing. A post in a channel has no bubble.
    private const string FitToWindow =
        """
        card => {
          window.asItWas ??= [];
          const set = (node, style) => {
            window.asItWas.push([node, node.style.cssText]);
            Object.assign(node.style, style);
          };
          for (const one of document.querySelectorAll('.ac-adaptiveCard')) {
            const bubble = one.closest('.fai-OutputCard') ?? one.parentElement;
            for (let node = bubble.parentElement; node; node = node.parentElement) {
              set(node, { minWidth: '0', maxWidth: '100vw' });
              node.scrollLeft = 0;
            }
            const room = `${window.innerWidth - bubble.getBoundingClientRect().left - 12}px`;
            set(bubble, { boxSizing: 'border-box', width: room, maxWidth: room });
            for (let node = one.parentElement; node !== bubble; node = node.parentElement) {
              set(node, { boxSizing: 'border-box', minWidth: '0', width: '100%', maxWidth: '100%' });
            }
          }
          card.scrollIntoView({ block: 'end' });
        }
        """;

    private const string GiveBackItsWidth =
        """
        () => {
          for (const [node, style] of (window.asItWas ?? []).reverse()) {
            node.style.cssText = style;
          }
          window.asItWas = [];
        }
        """;

    // A pixel of rounding is nobody's fault.
    private const string OverflowingElements =
        """
        card => [card.closest('.fai-OutputCard') ?? card.parentElement, card, ...card.querySelectorAll('.ac-textBlock, .ac-container, button, table, [role=table]')]
          .filter(node => node.scrollWidth > node.clientWidth + 1)
          .map(node => `${node.className}: ${node.scrollWidth} px in ${node.clientWidth} px: ${node.textContent.slice(0, 60)}`)
        """;

    private readonly IPage _page;
    private readonly int _width;
    private readonly List<string> _faults = [];

    private TeamsClient(IPage page, int width)
    {
        _page = page;
        _width = width;
        _page.PageError += (_, message) => _faults.Add(message);
        _page.Console += (_, line) =>
        {
            if (line.Text.Contains("Saga error", StringComparison.Ordinal))
            {
                _faults.Add(line.Text);
            }
        };
    }

    private ILocator Compose => _page.Locator("div[role=textbox][contenteditable=true]").First;

    private ILocator Cards => _page.Locator(".ac-adaptiveCard");

    public static async Task<TeamsClient> OpenAsync(IBrowser browser, Uri address, int width)
    {
        var client = new TeamsClient(await browser.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = WindowHeight } }), width);
        client._page.SetDefaultTimeout(PatienceMilliseconds);
        await client._page.GotoAsync(address.AbsoluteUri);
        await client._page.GetByText(GreetedPattern).First.WaitForAsync();
        await client._page.GetByTitle("Hide log panel").Or(client._page.GetByRole(AriaRole.Button, new() { Name = "Hide log panel" })).First.ClickAsync();
        return client;
    }

    /// <summary>Opens a chat or channel by the name that the list on the left gives it to a screen reader.</summary>
    public Task GoToAsync(string chat) => _page.GetByRole(AriaRole.Treeitem, new() { Name = chat }).ClickAsync();

    /// <summary>Sends a message in the personal chat, which is open at the start.</summary>
    public async Task SayAsync(string text)
    {
        await Compose.ClickAsync();
        await _page.Keyboard.InsertTextAsync(text);
        await SendAsync();
    }

    /// <summary>Starts a post in the open channel that mentions the bot.</summary>
    public async Task PostToBotAsync(string text)
    {
        await Compose.ClickAsync();
        await _page.Keyboard.TypeAsync("@");
        await _page.GetByRole(AriaRole.Listbox, new() { Name = "Typeahead menu" }).GetByRole(AriaRole.Menuitem).First.ClickAsync();
        await _page.Keyboard.InsertTextAsync(" " + text);
        await _page.GetByRole(AriaRole.Button, new() { Name = "Post", Exact = true }).ClickAsync();
    }

    /// <summary>Searches with the message extension, waits for a hit of this title and puts it into the message that is being written.</summary>
    public async Task PutInMessageAsync(string words, string title)
    {
        await _page.GetByRole(AriaRole.Button, new() { Name = "Trigger Message Extension App" }).ClickAsync();
        await _page.GetByRole(AriaRole.Menuitem, new() { Name = "Search Command" }).ClickAsync();
        await _page.GetByPlaceholder("Enter a search term").FillAsync(words);
        await _page.GetByText(title, new() { Exact = true }).First.ClickAsync();
        await Compose.Locator(".ac-adaptiveCard").WaitForAsync();
    }

    /// <summary>Sends the message that is being written.</summary>
    public Task SendAsync() => _page.GetByRole(AriaRole.Button, new() { Name = "Send Message" }).ClickAsync();

    /// <summary>The newest card that holds the text, when it has come, as wide as the window lets it be. Where it does not come, a picture shows what is there instead.</summary>
    public async Task<ILocator> CardWithAsync(string text)
    {
        var card = Cards.Filter(new() { HasText = text }).Last;
        try
        {
            await card.WaitForAsync();
        }
        catch (TimeoutException)
        {
            await _page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Screenshots, "card-that-did-not-come.png") });
            throw;
        }

        if (_width == NarrowWidth)
        {
            await card.EvaluateAsync(FitToWindow);
        }

        return card;
    }

    /// <summary>How many cards hold a text.</summary>
    public Task<int> CountOfCardsAsync(string text) => Cards.Filter(new() { HasText = text }).CountAsync();

    /// <summary>Waits until the window shows a text.</summary>
    public Task TextAsync(string text) => _page.GetByText(text).Last.WaitForAsync();

    /// <summary>Presses a button of a card and waits for the card that answers the press.</summary>
    public async Task<ILocator> PressAsync(ILocator button)
    {
        var before = await Cards.CountAsync();
        await button.ClickAsync();
        var answer = Cards.Nth(before);
        await answer.WaitForAsync();
        return answer;
    }

    /// <summary>Presses a button of the newest card that has it and waits for the card that takes the place of that card.</summary>
    /// <param name="button">Its whole title.</param>
    /// <param name="shown">What only the card that comes says.</param>
    public async Task<ILocator> PressAsync(string button, string shown)
    {
        await Cards.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).Last.ClickAsync();
        return await CardWithAsync(shown);
    }

    /// <summary>Presses a button of this card twice, as quick as a hand that is used to files, and waits for the card that comes.</summary>
    /// <param name="shown">What only the card that comes says.</param>
    public async Task<ILocator> PressTwiceAsync(ILocator card, string button, string shown)
    {
        await card.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).DblClickAsync();
        return await CardWithAsync(shown);
    }

    /// <summary>How many cards hold the text.</summary>
    public Task<int> CountCardsAsync(string text) => Cards.Filter(new() { HasText = text }).CountAsync();

    /// <summary>Presses a button of this card, however old it is, and waits for the card that takes its place.</summary>
    /// <param name="shown">What only the card that comes says.</param>
    public async Task<ILocator> PressAsync(ILocator card, string button, string shown)
    {
        await card.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        return await CardWithAsync(shown);
    }

    /// <summary>Fills in an input of a card.</summary>
    public static Task FillAsync(ILocator card, string label, string text) => card.GetByLabel(label).FillAsync(text);

    /// <summary>What does not fit into the card when its bubble is as narrow as the window makes it.</summary>
    public static async Task<string[]> OverflowsAsync(ILocator card)
    {
        await card.EvaluateAsync(FitToWindow);
        return await card.EvaluateAsync<string[]>(OverflowingElements);
    }

    /// <summary>Keeps a picture of the window as build output, and fails when the page reported an error until now.</summary>
    public async Task ShouldBeSoundAsync(string pictureName)
    {
        // At its end, an animation of the client's own shell no longer covers the card.
        await _page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Screenshots, pictureName + ".png"), Animations = ScreenshotAnimations.Disabled });
        _faults.ShouldBeEmpty();
    }

    /// <summary>Keeps a picture of the card as it is before the person and in a narrow window, and fails when it does not fit into that.</summary>
    public async Task ShouldReadWellAsync(ILocator card, string pictureName)
    {
        await ShouldBeSoundAsync(pictureName);
        await _page.SetViewportSizeAsync(NarrowWidth, WindowHeight);
        await card.EvaluateAsync(FitToWindow);
        var box = await card.BoundingBoxAsync() ?? throw new InvalidOperationException("The card is gone.");
        await _page.SetViewportSizeAsync(NarrowWidth, Math.Max(WindowHeight, (int)box.Height + HeightOfFrame));
        var overflows = await OverflowsAsync(card);
        await ShouldBeSoundAsync($"{pictureName}-narrow");
        await _page.EvaluateAsync(GiveBackItsWidth);
        await _page.SetViewportSizeAsync(_width, WindowHeight);
        overflows.ShouldBeEmpty(pictureName);
    }

    public async ValueTask DisposeAsync() => await _page.CloseAsync();

    [GeneratedRegex(@"conversationUpdate \d{3}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex GreetedPattern { get; }
}
