using System.Runtime.CompilerServices;
using Microsoft.Playwright;

namespace Bizproc.IntegrationTests.Browser;

/// <summary>The page in its own window, with all errors that occur in it.</summary>
internal sealed class Screen : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly IReadOnlyList<string> _origins;
    private readonly List<string> _faults = [];

    private Screen(IBrowserContext context, IPage page, IEnumerable<Uri> addresses)
    {
        _context = context;
        Page = page;
        _origins = [.. addresses.Select(static address => address.GetLeftPart(UriPartial.Authority) + "/")];
    }

    public IPage Page { get; }

    /// <summary>Opens a window that may only request the given addresses.</summary>
    public static async Task<Screen> OpenAsync(IBrowserContext context, params IReadOnlyList<Uri> addresses)
    {
        var screen = new Screen(context, await context.NewPageAsync(), addresses);
        screen.Page.SetDefaultTimeout(15_000);
        Assertions.SetDefaultExpectTimeout(15_000);
        screen.Watch();
        await screen.Page.GotoAsync(addresses[0].ToString());
        return screen;
    }

    /// <summary>The card of an action.</summary>
    public ILocator Card(string code) => Page.Locator("article.card").Filter(new LocatorFilterOptions { Has = Page.Locator("button.open code").GetByText(code, new() { Exact = true }) });

    /// <summary>Opens the settings of an action, and returns its card.</summary>
    public async Task<ILocator> SetUpAsync(string code)
    {
        var card = Card(code);
        await card.Locator("button.open").ClickAsync();
        return card;
    }

    /// <summary>Saves a screenshot for people, in a folder that git ignores.</summary>
    public Task KeepAsync(string name, bool isWhole = true) =>
        Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Folder(), name + ".png"), FullPage = isWhole });

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        Assert.Empty(_faults);
    }

    private void Watch()
    {
        Page.Request += (_, request) =>
        {
            if (!_origins.Any(origin => request.Url.StartsWith(origin, StringComparison.Ordinal))) _faults.Add($"asks for {request.Url}");
        };
        Page.PageError += (_, error) => _faults.Add($"script: {error}");
        Page.Dialog += (_, dialog) => _faults.Add($"dialog: {dialog.Message}");
        Page.Console += (_, message) =>
        {
            if (message.Type == "error") _faults.Add($"console: {message.Text}");
        };
    }

    private static string Folder([CallerFilePath] string thisFile = "") =>
        Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "TestResults", "screenshots");
}
