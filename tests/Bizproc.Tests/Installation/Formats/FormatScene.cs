using System.Globalization;
using System.Text;
using Bizproc.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;

namespace Bizproc.Tests.Installation.Formats;

/// <summary>A kept portal. Its calls are read one after another, and the application learns from them.</summary>
internal sealed class FormatScene
{
    private readonly BizprocOptions _options = new() { PublicUrl = new Uri("https://app.example.com") };

    public FormatScene(Action<BizprocOptions>? configure = null, IPortalFormats? given = null, IPortalStore? store = null)
    {
        configure?.Invoke(_options);
        Store = store ?? new MemoryPortalStore();
        Doubts = new FormatDoubts(Time);
        Book = new PortalFormatBook(new StoredPortals(Store, TimeProvider.System, NullLogger<StoredPortals>.Instance), Doubts, Options.Create(_options), TimeProvider.System, Log, given);
    }

    public IPortalStore Store { get; }

    public FormatDoubts Doubts { get; }

    public PortalFormatBook Book { get; }

    public ManualTime Time { get; } = new();

    public FakeLogger<PortalFormatBook> Log { get; } = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static InstalledPortal Portal(string host = "example.bitrix24.com", string? language = null) => new()
    {
        MemberId = host,
        Portal = new Uri($"https://{host}/"),
        Tokens = new PortalTokens("token"),
        Language = language,
    };

    public async Task<InstalledPortal> KeepAsync(InstalledPortal portal)
    {
        await Store.PutAsync(portal);
        return portal;
    }

    /// <summary>Reads a call of a portal with the formats that are kept now.</summary>
    public async Task<DatedAction> CallAsync(InstalledPortal portal, string properties, DateTimeOffset? sent = null)
    {
        var kept = await Store.FindAsync(portal.MemberId, Stop) ?? portal;
        string body = $"code=sum.two&{string.Join('&', properties.Split('&').Select(static each => $"properties[{each.Split('=')[0]}]={each.Split('=')[1]}"))}";
        if (sent is { } time) body += string.Create(CultureInfo.InvariantCulture, $"&ts={time.ToUnixTimeSeconds()}");
        Assert.Equal(FormFault.None, FormReader.TryRead(Encoding.UTF8.GetBytes(body), new FormLimits(), out var form));

        var formats = (await Book.FindAsync(kept, Stop)).WatchedBy(new DateWatch(BizprocCall.ReadTime(FormValue.FromTree(form))));
        var action = new BizprocCall(FormValue.FromTree(form), formats, replies: null).Bind<DatedAction>();
        await Book.LearnAsync(kept, formats, Stop);
        return action;
    }

    public async Task<InstalledPortal> KeptAsync(InstalledPortal portal) => (await Store.FindAsync(portal.MemberId, Stop))!;
}
