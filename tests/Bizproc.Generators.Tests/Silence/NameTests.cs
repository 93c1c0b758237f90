using Bizproc.Generators.Tests.Infrastructure;

namespace Bizproc.Generators.Tests.Silence;

/// <summary>Users' names that clash with names that generated code declares or mentions.</summary>
public class NameTests
{
    [Theory]
    [InlineData("namespace Demo.Bizproc; public class ActionDefinition; public class System; public class Task; [BizprocActivity(\"a\", Name = \"A\")] public partial class Act { [BizprocProperty] public int P { get; init; } }")]
    [InlineData("namespace Demo; public class System; public class Microsoft; public class Bizproc; public class Task; public class IBizprocAction; [BizprocActivity(\"a\", Name = \"A\")] public partial class Act { [BizprocProperty] public int P { get; init; } }")]
    [InlineData("public class Task; public class Microsoft; public class global; [BizprocActivity(\"a\", Name = \"A\")] public partial class Act { [BizprocProperty] public int P { get; init; } }")]
    [InlineData("namespace Microsoft { public class CodeAnalysis; } namespace Demo { [BizprocActivity(\"a\", Name = \"A\")] public partial class Act; }")]
    [InlineData("namespace Demo; file class ActDefinition; file class CallReader; [BizprocActivity(\"a\", Name = \"A\")] public partial class Act { [BizprocProperty] public int P { get; init; } }")]
    [InlineData("namespace Act; [BizprocActivity(\"a\", Name = \"A\")] public partial class Act { [BizprocProperty] public int P { get; init; } }")]
    public void Types_and_namespaces_of_the_user_do_not_collide(string source) => GeneratorAssert.Compiles(GeneratorRun.Of(TestCompilation.Of(source)));

    [Theory]
    [InlineData("IBizprocAction")]
    [InlineData("CallReader")]
    [InlineData("ReturnWriter")]
    [InlineData("ActionDefinition")]
    [InlineData("ActionFields")]
    [InlineData("Bizproc")]
    [InlineData("System")]
    [InlineData("Task")]
    [InlineData("All")]
    [InlineData("Definitions")]
    [InlineData("Define")]
    [InlineData("Read")]
    [InlineData("WriteReturns")]
    [InlineData("reader")]
    [InlineData("writer")]
    [InlineData("action")]
    [InlineData("portal")]
    [InlineData("fields")]
    [InlineData("cancellationToken")]
    public void Members_and_nested_types_of_the_action_do_not_collide(string name)
    {
        GeneratorAssert.Compiles(GeneratorRun.Of(TestCompilation.Of($$"""
            namespace Demo;

            public enum Way { One }

            [BizprocActivity("a", Name = "A"), BizprocRobot("r")]
            public partial class Member
            {
                [BizprocProperty] public Way {{name}} { get; init; }
                [BizprocReturnProperty("r")] public Way? Answer { get; set; }
            }

            [BizprocActivity("n", Name = "N")]
            public partial class Nested
            {
                public enum {{name}} { One }
                [BizprocProperty] public {{name}} P { get; init; }
                [BizprocReturnProperty("r")] public {{name}}? Answer { get; set; }
            }

            public partial class {{name}}Around<T>;

            public partial class {{name}}Outer
            {
                public class {{name}};
                [BizprocActivity("o", Name = "O")] public partial class Inner { [BizprocProperty] public Way P { get; init; } }
            }
            """)));
    }
}
