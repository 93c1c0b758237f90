using Bizproc.Generators.Model;

namespace Bizproc.Generators.Tests.Agreement;

/// <summary>The generator repeats enums of the library, which it does not reference.</summary>
public class LibraryEnumTests
{
    public static TheoryData<Type, Type> Pairs { get; } = new()
    {
        { typeof(SubscriptionMode), typeof(SubscriptionKind) },
        { typeof(PortalEdition), typeof(EditionKind) },
        { typeof(ActionCommand), typeof(CommandKind) },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_repeated_enum_has_the_members_of_the_librarys(Type library, Type generator) => Assert.Equal(MembersOf(library), MembersOf(generator));

    [Fact]
    public void The_repeated_members_of_a_selection_are_the_librarys() => Assert.Subset(MembersOf(typeof(ActionFields)).ToHashSet(), MembersOf(typeof(FieldSelection)).ToHashSet());

    private static IEnumerable<(string Name, int Value)> MembersOf(Type type) => Enum.GetNames(type).Select(name => (name, (int)Enum.Parse(type, name)));
}
