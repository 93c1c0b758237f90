using Microsoft.CodeAnalysis;
using static Bizproc.Generators.Tests.Rules.UseVerifier;

namespace Bizproc.Generators.Tests.Rules;

/// <summary>The findings in programs with ASP.NET Core.</summary>
public class HostRuleTests
{
    [Theory]
    [InlineData("{|BZP0603:AddActions|}();")]
    [InlineData("{|BZP0603:AddActions|}()\n    .AddHandler<Demo.Action, Worker>();")]
    [InlineData("{|BZP0603:AddHandler<Demo.Action, Worker>|}();")]
    [InlineData("{|BZP0603:AddActions|}(); // app.MapBizproc();")]
    [InlineData("{|BZP0603:AddActions|}(); app.MapBizprocInstall();")]
    [InlineData("{|BZP0603:AddActions|}(); app.MapBizprocSettings<Demo.Action>(_ => null!);")]
    [InlineData("AddActions(); app.MapBizproc();")]
    [InlineData("AddHandler<Demo.Action, Worker>(); app?.MapBizproc();")]
    [InlineData("AddActions(); BizprocEndpointRouteBuilderExtensions.MapBizproc(app);")]
    [InlineData("AddActions(); BizprocCall.Read<Demo.Action>(default, PortalFormats.Default);")]
    [InlineData("AddActions(); BizprocReceiver? receiver = null;")]
    [InlineData("ToString(); Console.WriteLine(BizprocActions.All);")]
    [InlineData("ToString(); Console.WriteLine(BizprocActions.All); new Bus().AddHandler<string, Worker>().AddHandler<Demo.Action>();")]
    public Task A_host_that_maps_no_handlers_is_reported(string statements) => VerifyWebAsync(
        OneAction,
        Host("new ServiceCollection().AddBizproc(_ => { })." + statements));

    [Theory]
    [InlineData("services.AddBizproc(_ => { })\n    ?.{|BZP0603:AddActions|}()\n    .AddActions();")]
    [InlineData("BizprocServiceCollectionExtensions.AddBizproc(services, _ => { }).{|BZP0603:AddActions|}();")]
    [InlineData("BizprocBuilder builder = null!; builder.AddActions();")]
    public Task A_host_that_is_built_in_another_way_is_reported_where_it_can_be(string statements) =>
        VerifyWebAsync(OneAction, "using Microsoft.Extensions.DependencyInjection;\nvar services = new ServiceCollection();\n" + statements);

    [Fact]
    public Task Handlers_mapped_in_another_file_count() => VerifyWebAsync(
        OneAction,
        """
        using Microsoft.AspNetCore.Builder;

        namespace Demo;

        internal static class Endpoints
        {
            public static void Map(WebApplication app) => app.MapBizproc();
        }
        """,
        """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.DependencyInjection;

        var builder = WebApplication.CreateBuilder();
        builder.Services.AddBizproc(_ => { }).AddActions();
        Demo.Endpoints.Map(builder.Build());
        """);

    [Fact]
    public Task A_worker_without_endpoints_has_its_handlers_elsewhere() => VerifyAsync(
        OneAction,
        "using Microsoft.Extensions.DependencyInjection;\nIServiceCollection services = null!;\nservices.AddBizproc(_ => { }).AddActions();");

    [Fact]
    public Task A_library_leaves_the_mapping_to_its_users() => VerifyWebAsync(
        OutputKind.DynamicallyLinkedLibrary,
        OneAction,
        """
        using Microsoft.Extensions.DependencyInjection;

        public static class Services
        {
            public static void AddAll(IServiceCollection services) => services.AddBizproc(_ => { }).AddActions();
        }
        """);

    [Theory]
    [InlineData("builder.AddHandler<Demo.Action, Worker>();")]
    [InlineData("Add<Demo.Action, Worker>(); void Add<TAction, THandler>() where TAction : IBizprocAction<TAction> where THandler : class, IBizprocHandler<TAction> => builder.AddHandler<TAction, THandler>();")]
    public Task A_handler_registers_actions(string statement) => VerifyWebAsync(OneAction, Host(statement));

    [Theory]
    [InlineData("app.MapBizprocSettings<Demo.Action>(_ => null!);")]
    [InlineData("app.MapBizproc();")]
    [InlineData("app.MapBizprocInstall();")]
    [InlineData("builder.UpdateAtStartup(); app.MapBizproc(); BizprocEndpointRouteBuilderExtensions.MapBizprocInstall(app);")]
    [InlineData("new Bus().AddHandler<Demo.Action>();")]
    public Task A_page_an_installation_and_another_library_register_nothing(string statement) => VerifyWebAsync(
        OneAction.Replace("BizprocActivity(\"a\", Name = \"A\")", "{|BZP0602:BizprocActivity(\"a\", Name = \"A\")|}", StringComparison.Ordinal),
        Host(statement));

    private static string Host(string statements) => $$"""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.DependencyInjection;

        var app = WebApplication.Create();
        BizprocBuilder builder = null!;
        {{statements}}

        class Worker : IBizprocHandler<Demo.Action>
        {
            public Task HandleAsync(Demo.Action action, BizprocCall call, System.Threading.CancellationToken cancellationToken) => Task.CompletedTask;
        }

        class Bus
        {
            public Bus AddHandler<TMessage, THandler>() => this;
            public Bus AddHandler<TMessage>() => this;
        }
        """;
}
