using Bizproc.Generators.Tests.Infrastructure;
using Xunit;

namespace Bizproc.Generators.Tests.Snapshots;

/// <summary>Users' names that are also those of generated members and types.</summary>
public class NameCollisionTests
{
    [Fact]
    public void A_member_named_Definition_compiles() => Generated.From("""
        namespace Demo;

        [BizprocActivity("taken", Name = "Taken")]
        public partial class Taken
        {
            [BizprocProperty(Name = "Definition")] public string? Definition { get; init; }
        }
        """)
        .Reads("""
            new global::Demo.Taken()
            {
                Definition = reader.OptionalText("definition"),
            }
            """)
        .Offers("UpdateAsync, UpdateAsync, AddAsync, DeleteAsync");

    [Fact]
    public void A_member_named_UpdateAsync_compiles() => Generated.From("""
        namespace Demo;

        [BizprocActivity("taken", Name = "Taken")]
        public partial class Taken
        {
            public void UpdateAsync() => ToString();
        }
        """)
        .Offers("Definition, AddAsync, DeleteAsync");

    [Fact]
    public void A_member_named_AddAsync_compiles() => Generated.From("""
        namespace Demo;

        [BizprocActivity("taken", Name = "Taken")]
        public partial class Taken
        {
            public const int AddAsync = 1;
        }
        """)
        .Offers("Definition, UpdateAsync, UpdateAsync, DeleteAsync");

    [Fact]
    public void A_member_named_DeleteAsync_compiles() => Generated.From("""
        namespace Demo;

        [BizprocActivity("taken", Name = "Taken")]
        public partial class Taken
        {
            public sealed class DeleteAsync;
        }
        """)
        .Offers("Definition, UpdateAsync, UpdateAsync, AddAsync");

    [Fact]
    public void A_class_named_Definition_compiles() => Generated.From("""
        namespace Demo;

        [BizprocActivity("definition", Name = "Definition")]
        public partial class Definition;

        [BizprocActivity("update", Name = "Update")]
        public partial class UpdateAsync;
        """)
        .Declares("""
            Demo.Definition.g.cs: namespace Demo { partial class Definition : IBizprocAction<global::Demo.Definition>
            Demo.UpdateAsync.g.cs: namespace Demo { partial class UpdateAsync : IBizprocAction<global::Demo.UpdateAsync>
            """)
        .Offers("""
            UpdateAsync, UpdateAsync, AddAsync, DeleteAsync
            Definition, AddAsync, DeleteAsync
            """)
        .Lists("""
            [assembly: BizprocActions(typeof(ActionsOf_Demo), "definition", "update")]
            all.Add<global::Demo.Definition>();
            all.Add<global::Demo.UpdateAsync>();
            all.Add(ActionsOf_Demo.All);
            """);

    [Fact]
    public void A_class_named_BizprocActions_compiles() => Generated.From("""
        [BizprocActivity("all", Name = "All")]
        public partial class BizprocActions;
        """)
        .Declares("BizprocActions.g.cs: partial class BizprocActions : IBizprocAction<global::BizprocActions>")
        .Offers("Definition, UpdateAsync, UpdateAsync, AddAsync, DeleteAsync")
        .Lists("""
            [assembly: BizprocActions(typeof(ActionsOf_Demo), "all")]
            all.Add<global::BizprocActions>();
            all.Add(ActionsOf_Demo.All);
            """);

    [Fact]
    public Task Types_and_members_named_like_the_generated_types_compile() => Generated.Verify("""
        namespace Demo;

        public class MailActivity;

        public class MailDefinitions;

        [BizprocActivity("mail", Name = "Mail")]
        [BizprocRobot("mail_robot")]
        public partial class Mail
        {
            public string? MailDefinitions { get; init; }
            public MailActivity? Activity { get; init; }
        }

        public partial class Outer
        {
            public class InnerDefinitions;

            [BizprocActivity("inner", Name = "Inner")]
            public partial class Inner;
        }
        """);

    [Fact]
    public void Namespaces_and_types_named_like_used_ones_compile() => Generated.From("""
        namespace Demo.Bizproc
        {
            public class System;

            public class Task;

            [BizprocActivity("shadowed", Name = "Shadowed")]
            public partial class Microsoft
            {
                public string? Bizproc { get; init; }
                public string? ActionDefinition { get; init; }
            }
        }
        """)
        .Declares("""
            Demo.Bizproc.Microsoft.g.cs: namespace Demo.Bizproc { partial class Microsoft : IBizprocAction<global::Demo.Bizproc.Microsoft>
            """)
        .Reads("new global::Demo.Bizproc.Microsoft()")
        .Offers("Definition, UpdateAsync, UpdateAsync, AddAsync, DeleteAsync")
        .Lists("""
            [assembly: BizprocActions(typeof(ActionsOf_Demo), "shadowed")]
            all.Add<global::Demo.Bizproc.Microsoft>();
            all.Add(ActionsOf_Demo.All);
            """);
}
