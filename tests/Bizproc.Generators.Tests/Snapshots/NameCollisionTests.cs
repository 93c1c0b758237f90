using Bizproc.Generators.Tests.Infrastructure;
using Xunit;

namespace Bizproc.Generators.Tests.Snapshots;

/// <summary>Users' names that are also those of generated members and types.</summary>
public class NameCollisionTests
{
    [Fact]
    public Task A_member_named_Definition_compiles() => Generated.Verify("""
        namespace Demo;

        [BizprocActivity("taken", Name = "Taken")]
        public partial class Taken
        {
            [BizprocProperty(Name = "Definition")] public string? Definition { get; init; }
        }
        """);

    [Fact]
    public Task A_member_named_UpdateAsync_compiles() => Generated.Verify("""
        namespace Demo;

        [BizprocActivity("taken", Name = "Taken")]
        public partial class Taken
        {
            public void UpdateAsync() => ToString();
        }
        """);

    [Fact]
    public Task A_member_named_AddAsync_compiles() => Generated.Verify("""
        namespace Demo;

        [BizprocActivity("taken", Name = "Taken")]
        public partial class Taken
        {
            public const int AddAsync = 1;
        }
        """);

    [Fact]
    public Task A_member_named_DeleteAsync_compiles() => Generated.Verify("""
        namespace Demo;

        [BizprocActivity("taken", Name = "Taken")]
        public partial class Taken
        {
            public sealed class DeleteAsync;
        }
        """);

    [Fact]
    public Task A_class_named_Definition_compiles() => Generated.VerifyWithRegistry("""
        namespace Demo;

        [BizprocActivity("definition", Name = "Definition")]
        public partial class Definition;

        [BizprocActivity("update", Name = "Update")]
        public partial class UpdateAsync;
        """);

    [Fact]
    public Task A_class_named_BizprocActions_compiles() => Generated.VerifyWithRegistry("""
        [BizprocActivity("all", Name = "All")]
        public partial class BizprocActions;
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
    public Task Namespaces_and_types_named_like_used_ones_compile() => Generated.VerifyWithRegistry("""
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
        """);
}
