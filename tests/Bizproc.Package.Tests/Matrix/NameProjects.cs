namespace Bizproc.Package.Tests.Matrix;

/// <summary>Names of types and files, and attributes on them.</summary>
internal static class NameProjects
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("Согласование", 12));

    public static IEnumerable<MatrixProject> All =>
    [
        new("LikeItsNamespace") { Files = [new("Pay.cs", """
            using Bizproc;

            namespace Pay
            {
                [BizprocActivity("pay", Name = "Pay", Description = "Pays a bill")]
                public sealed partial class Pay
                {
                    [BizprocProperty("bill", Name = "Bill")] public Bill Bill { get; set; }
                    [BizprocReturnProperty("paid", Name = "Paid")] public bool Paid { get; set; }
                    public static int Count => global::Bizproc.BizprocActions.All.Length + Definition.Code.Length;
                }

                public enum Bill { [BizprocOption("none", Name = "None")] None }
            }
            """)] },
        new("EqualNames") { Files = [.. Sources.Usual, new("Others.cs", """
            using Bizproc;

            namespace Other
            {
                [BizprocActivity("greet2", Name = "Greet", Description = "Says hello elsewhere")] public sealed partial class Greet { }
                [BizprocActivity("greet3", Name = "Greet", Description = "Says hello LOUDLY")] public sealed partial class GREET { }
            }
            """)] },
        new("TwinMembers") { Files = [new("Twins.cs", """
            using Bizproc;

            namespace Shop
            {
                [BizprocActivity("twins", Name = "Twins", Description = "Takes one of two equal values")]
                public sealed partial class Twins
                {
                    [BizprocProperty("which", Name = "Which")] public Twin Which { get; set; }
                    [BizprocReturnProperty("other", Name = "Other")] public Twin Other { get; set; }
                    public static string Code => Definition.Code;
                }

                public enum Twin
                {
                    [BizprocOption("a", Name = "A")] A = 1,
                    [BizprocOption("b", Name = "B")] B = A,
                }
            }
            """)] },
        new("Cyrillic") { Properties = "<EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>", Files = [new("Договор.cs", """
            using Bizproc;

            namespace Магазин.Продажи
            {
                [BizprocActivity("contract", Name = "Договор", Description = "Готовит договор")]
                public sealed partial class Договор
                {
                    [BizprocProperty("kind", Name = "Вид")] public Вид Вид { get; set; }
                    [BizprocReturnProperty("number", Name = "Номер")] public string Номер { get; set; } = "";
                    public static string Code => Definition.Code;
                }

                public enum Вид { [BizprocOption("short", Name = "Краткий")] Краткий }
            }
            """)] },
        // The name has more bytes than a file name may have.
        new("LongNames") { Properties = "<EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>", Files = [new("Long.cs", $$"""
            using Bizproc;

            namespace {{Long}}
            {
                [BizprocActivity("long", Name = "Long", Description = "Has a long name")]
                public sealed partial class {{Long}}
                {
                    [BizprocReturnProperty("number", Name = "Number")] public int Number { get; set; }
                    public static string Code => Definition.Code;
                }
            }
            """)] },
        new("Experimental") { Files = [new("Trial.cs", """
            using System.Diagnostics.CodeAnalysis;
            using Bizproc;

            #pragma warning disable APP001
            namespace Shop
            {
                [Experimental("APP001")]
                [BizprocActivity("trial", Name = "Trial", Description = "Is tried out")]
                public sealed partial class Trial
                {
                    [Experimental("APP001")] [BizprocProperty("way", Name = "Way")] public Way Way { get; set; }
                    [BizprocReturnProperty("next", Name = "Next")] public Way Next { get; set; }
                    public static string Code => Definition.Code;
                }

                [Experimental("APP001")]
                public enum Way
                {
                    [BizprocOption("old", Name = "Old")] Old,
                    [Experimental("APP001")] [BizprocOption("new", Name = "New")] New,
                }
            }
            """)] },
        new("Obsolete") { Files = [.. Sources.Usual, new("Gone.cs", """
            using System;
            using Bizproc;

            namespace Shop
            {
                [Obsolete("Use Greet", error: true)]
                [BizprocActivity("gone", Name = "Gone", Description = "Is gone")]
                public sealed partial class Gone
                {
                    [BizprocProperty("client", Name = "Client")] public string Client { get; set; } = "";
                }

                [Obsolete("Use Greet", DiagnosticId = "OWN1")]
                [BizprocActivity("going", Name = "Going", Description = "Is about to go")]
                public sealed partial class Going
                {
                    [Obsolete("Not read")] [BizprocProperty("client", Name = "Client")] public string Client { get; set; } = "";
                }
            }
            """)] },
        // The rules check all code that the generator reads, even where no other analyzer reports.
        new("GeneratedByOthers") { Files = [new("Code.generated.cs", """
            // <auto-generated/>
            using Bizproc;

            namespace Shop
            {
                [BizprocActivity("bad code!", Name = "Bad", Description = "Has a code that no portal takes")]
                public sealed partial class Bad { }
            }
            """)], Says = ["error BZP0102 Code.generated.cs"] },
    ];
}
