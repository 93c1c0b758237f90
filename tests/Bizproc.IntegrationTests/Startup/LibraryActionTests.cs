using DocumentApp.Actions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Bizproc.IntegrationTests.Startup;

/// <summary>Actions that come with a referenced assembly.</summary>
public sealed class LibraryActionTests
{
    [Fact]
    public void Without_a_handler_they_are_named_with_both_ways_out()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services
            .AddBizproc(static options => (options.PublicUrl, options.ClientId, options.ClientSecret) = (new Uri("https://app.example.com"), "app", "secret"))
            .AddActions(ActionDefinition.GetAll<Md5>());
        using var application = builder.Build();

        var failure = Assert.Throws<InvalidOperationException>(() => application.MapBizproc());

        Assert.StartsWith("No handler is registered for activity md5_action (", failure.Message, StringComparison.Ordinal);
        Assert.EndsWith(
            "such as AddHandler<MyAction, MyHandler>(), or exclude the actions of a library: [assembly: BizprocIgnoreActions(\"DocumentApp\")]",
            failure.Message,
            StringComparison.Ordinal);
    }
}
