using Bizproc.AspNetCore.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging;

namespace Bizproc.AspNetCore.Tests.Mapping;

/// <summary>An application that allows portals at any address is warned once, except in development.</summary>
public sealed class PrivatePortalsNoticeTests
{
    [Theory]
    [InlineData(true, "Production", 1)]
    [InlineData(true, "Staging", 1)]
    [InlineData(true, "Development", 0)]
    [InlineData(false, "Production", 0)]
    public async Task A_warning_is_logged_at_the_start(bool isAllowed, string environment, int warnings)
    {
        await using var portal = await EmulatedPortal.StartAsync(TestContext.Current.CancellationToken);
        await using var application = await TestApplication.StartAsync(
            portal,
            static builder => builder.AddHandler<Note, NoteHandler>(),
            options => options.AllowPrivatePortals = isAllowed,
            services => services.AddSingleton(new Work()).AddSingleton<IHostEnvironment>(new HostingEnvironment { EnvironmentName = environment }));

        Assert.Equal(warnings, application.Log.Lines.Count(static line => line.Is("PrivatePortalsAllowed") && line.Level == LogLevel.Warning));
    }
}
