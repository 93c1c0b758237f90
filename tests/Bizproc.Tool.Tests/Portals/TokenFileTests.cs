using Bizproc.Tool.Portals;

namespace Bizproc.Tool.Tests.Portals;

public sealed class TokenFileTests : IDisposable
{
    private readonly string _folder = Path.Join(Path.GetTempPath(), Path.GetRandomFileName());

    [Fact]
    public async Task Both_spellings_of_a_host_in_unicode_are_one_portal()
    {
        var file = new TokenFile(_folder);

        await file.SaveAsync(new Uri("https://xn--80awhdgm.example/"), new PortalTokens("one", "two"), TestContext.Current.CancellationToken);

        Assert.Equal(new PortalTokens("one", "two"), await file.LoadAsync(new Uri("https://портал.example"), TestContext.Current.CancellationToken));
    }

    public void Dispose()
    {
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }
}
