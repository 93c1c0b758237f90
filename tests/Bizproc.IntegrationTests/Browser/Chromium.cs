using Microsoft.Playwright;

namespace Bizproc.IntegrationTests.Browser;

/// <summary>The system's Chromium, started once for all tests of the page. Without it, these tests are skipped, with a message.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    // Without a desktop, a sandbox or a network: only addresses that a test opens may be fetched.
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (FindProgram() is not { } program) return;

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = program, Args = Arguments });
    }

    /// <summary>Opens the emulator's page in a new window; skips the test if there is no browser.</summary>
    internal async Task<Screen> OpenAsync(Uri address, int width = 1280, int height = 900, ColorScheme scheme = ColorScheme.Light)
    {
        var screen = await OpenPageAsync(address, width, height, scheme);
        await Assertions.Expect(screen.Page.Locator("#portal-language")).ToBeVisibleAsync();
        return screen;
    }

    /// <summary>Opens any page in a new window; skips the test if there is no browser.</summary>
    internal async Task<Screen> OpenPageAsync(Uri address, int width, int height, ColorScheme scheme) =>
        await Screen.OpenAsync(await NewContextAsync(width, height, scheme), address);

    /// <summary>Opens a page of an application in the portal, which shows an address of the application.</summary>
    internal async Task<Screen> OpenApplicationAsync(Uri address, Uri application) =>
        await Screen.OpenAsync(await NewContextAsync(1280, 900, ColorScheme.Light), address, application);

    private async Task<IBrowserContext> NewContextAsync(int width, int height, ColorScheme scheme)
    {
        Assert.SkipWhen(_browser is null, $"There is no Chromium on this machine: none of {string.Join(", ", Names)} is on the PATH");

        return await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = scheme,
            Locale = "en-GB",
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    private static string? FindProgram()
    {
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }
}
