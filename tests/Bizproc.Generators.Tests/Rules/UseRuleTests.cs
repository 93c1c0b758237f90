using Microsoft.CodeAnalysis;
using static Bizproc.Generators.Tests.Rules.UseVerifier;

namespace Bizproc.Generators.Tests.Rules;

public class UseRuleTests
{
    [Theory]
    [InlineData("Demo.Action.UpdateAsync(portal, {|BZP0601:ActionFields.None|})")]
    [InlineData("Demo.Action.UpdateAsync(portal, {|BZP0601:0|})")]
    [InlineData("Demo.Action.UpdateAsync(portal, {|BZP0601:default|}, default)")]
    [InlineData("Demo.Action.UpdateAsync(portal, {|BZP0601:default(ActionFields)|})")]
    [InlineData("Demo.Action.UpdateAsync(fields: {|BZP0601:nothing|}, portal: portal)")]
    [InlineData("Demo.Action.UpdateAsync(portal, {|BZP0601:ActionFields.Name & ActionFields.Filter|})")]
    [InlineData("Demo.Action.UpdateAsync(portal, ActionFields.Name | ActionFields.Filter)")]
    [InlineData("Demo.Action.UpdateAsync(portal, default(System.Threading.CancellationToken))")]
    [InlineData("Demo.Action.UpdateAsync(portal)")]
    [InlineData("Demo.Action.UpdateAsync(portal, args.Length > 0 ? ActionFields.None : ActionFields.Name)")]
    [InlineData("portal.CallAsync(Demo.Action.Definition, ActionCommand.Update, {|BZP0601:ActionFields.None|})")]
    [InlineData("portal?.CallAsync(Demo.Action.Definition, ActionCommand.Update, {|BZP0601:ActionFields.None|})!")]
    [InlineData("portal.CallAsync(fields: {|BZP0601:0|}, command: (ActionCommand)1, action: Demo.Action.Definition)")]
    [InlineData("((PortalClient)portal).CallAsync(Demo.Action.Definition, ActionCommand.Update, {|BZP0601:ActionFields.None|})")]
    [InlineData("portal.CallAsync(Demo.Action.Definition, ActionCommand.Update)")]
    [InlineData("portal.CallAsync(Demo.Action.Definition, ActionCommand.Add, ActionFields.None)")]
    [InlineData("portal.CallAsync(Demo.Action.Definition, ActionCommand.Delete, ActionFields.None)")]
    [InlineData("Other.UpdateAsync(portal, ActionFields.None)")]
    public Task An_update_of_nothing_is_reported(string call) => VerifyAsync(
        OneAction,
        $$"""
        #pragma warning disable CS0219
        const ActionFields nothing = ActionFields.None;
        IPortalClient portal = null!;
        await {{call}};

        static class Other
        {
            public static Task UpdateAsync(IPortalClient portal, ActionFields fields) => Demo.Action.UpdateAsync(portal, ActionFields.Name | fields);
        }
        """);

    [Fact]
    public Task An_update_of_nothing_is_reported_in_the_class_and_its_heirs() => VerifyAsync(
        """
        partial class Outer
        {
            [BizprocRobot("a", Name = "A")]
            internal partial class Action
            {
                public static Task RenewAsync(IPortalClient portal) => UpdateAsync(portal, {|BZP0601:ActionFields.None|});
            }

            internal class Derived : Action;
        }
        """,
        """
        #pragma warning disable BZP0601
        await Outer.Derived.UpdateAsync(null!, 0);
        #pragma warning restore BZP0601
        await Outer.Derived.UpdateAsync(null!, {|BZP0601:0|});

        partial class Outer;
        """);

    [Theory]
    [InlineData("await BizprocActions.UpdateAllAsync(portal);")]
    [InlineData("await Bizproc.BizprocActions.UpdateAllAsync(portal);")]
    [InlineData("foreach (var action in ActionDefinition.GetAll<Demo.Action>()) Console.WriteLine(action);")]
    [InlineData("await Demo.Action.UpdateAsync(portal);")]
    [InlineData("await Demo.Action.AddAsync(portal);")]
    [InlineData("await Demo.Action.DeleteAsync(portal);")]
    [InlineData("await global::Demo.Action.AddAsync(portal);")]
    [InlineData("Console.WriteLine(Demo.Action.Definition);")]
    [InlineData("Func<IPortalClient, System.Threading.CancellationToken, Task> update = Demo.Action.UpdateAsync;")]
    public Task A_program_that_uses_its_actions_is_not_reported(string statement) => VerifyAsync(
        OneAction,
        $"""
        #pragma warning disable CS0219
        IPortalClient portal = null!;
        {statement}
        """);

    [Theory]
    [InlineData("using static Demo.Action;", "await UpdateAsync(portal);")]
    [InlineData("using static Bizproc.BizprocActions;", "await UpdateAllAsync(portal);")]
    [InlineData("using Doc = Demo.Action;", "await Doc.UpdateAsync(portal);")]
    [InlineData("global using Doc = Demo.Action;", "await Doc.UpdateAsync(portal);")]
    public Task A_use_under_another_name_counts(string directive, string statement) =>
        VerifyAsync(OneAction, $"{directive}\nIPortalClient portal = null!;\n{statement}");

    [Fact]
    public Task A_use_inside_the_class_counts() => VerifyAsync(
        """
        [BizprocActivity("a", Name = "A")]
        public partial class Action;

        public partial class Action
        {
            public static Task RegisterAsync(IPortalClient portal) => UpdateAsync(portal);
        }
        """,
        "await Action.RegisterAsync(null!);");

    [Theory]
    [InlineData("Console.WriteLine();")]
    [InlineData("Console.WriteLine(nameof(Demo.Action)); // UpdateAllAsync, BizprocActions")]
    [InlineData("Console.WriteLine(\"BizprocActions\");")]
    [InlineData("new Host().UpdateAtStartup().MapBizproc().MapBizprocInstall(); class Host { public Host UpdateAtStartup() => this; public Host MapBizproc() => this; public Host MapBizprocInstall() => this; }")]
    [InlineData("await new Store().AddAsync(); class Store { public Task AddAsync() => UpdateAsync(); Task UpdateAsync() => Task.CompletedTask; }")]
    [InlineData("Console.WriteLine(new Store()?.Definition); class Store { public string Definition { get; } = \"\"; }")]
    public Task A_program_that_does_not_use_its_actions_is_reported(string statement) => VerifyAsync(
        statement,
        """
        namespace Demo;

        [BizprocRobot("b", Name = "B")]
        public partial class Robot;

        [{|BZP0602:BizprocActivity("a", Name = "A")|}]
        public partial class Action;
        """);

    [Fact]
    public Task The_place_does_not_depend_on_the_order_of_files_and_a_pragma_silences_it() => VerifyAsync(
        """
        partial class Outer
        {
            [BizprocRobot("b", Name = "B")]
            internal partial class Last;
        }
        """,
        """
        #pragma warning disable BZP0602
        [BizprocActivity("a", Name = "A")]
        [BizprocRobot("r")]
        public partial record Action;
        """,
        "Console.WriteLine();");

    [Theory]
    [InlineData(OutputKind.DynamicallyLinkedLibrary, null, OneAction)]
    [InlineData(OutputKind.ConsoleApplication, "xunit.v3.core", OneAction, "Console.WriteLine();")]
    [InlineData(OutputKind.ConsoleApplication, "nunit.framework", OneAction, "Console.WriteLine();")]
    [InlineData(OutputKind.ConsoleApplication, "MSTest.TestFramework", OneAction, "Console.WriteLine();")]
    [InlineData(OutputKind.ConsoleApplication, "Microsoft.VisualStudio.TestPlatform.TestFramework", OneAction, "Console.WriteLine();")]
    [InlineData(OutputKind.ConsoleApplication, "TUnit.Core", OneAction, "Console.WriteLine();")]
    [InlineData(OutputKind.ConsoleApplication, null, "Console.WriteLine();")]
    public Task What_is_no_program_of_its_own_is_not_judged(OutputKind kind, string? reference, params string[] sources) =>
        UseVerifier.VerifyAsync(kind, reference, sources);

    [Fact]
    public void Rules_that_speak_of_absence_are_tagged()
    {
        string[] expected = ["BZP0602", "BZP0603"];
        var tagged = Bizproc.Generators.Rules.AllRules.Descriptors.Where(rule => rule.CustomTags.Contains(WellKnownDiagnosticTags.CompilationEnd));
        Assert.Equal(expected, tagged.Select(rule => rule.Id));
    }
}
