using System.Text.Json.Nodes;

namespace Bizproc.Generators.Tests.RoundTrip;

/// <summary>Values that are neither numbers nor texts nor dates.</summary>
internal static class OtherKinds
{
    public static readonly ItemKind[] All =
    [
        new("bool", false, static (random, _) => Flag(random), static (random, _) => random.Next(2) == 0 ? new ReturnedItem(true, "Y") : new ReturnedItem(false, "N"))
        {
            Default = ("true", true),
        },
        new("PortalUser", default(PortalUser), static (random, _) => User(random), static (random, _) => ReturnUser(random)) { Default = ("\"user_1\"", new PortalUser(1)) },
        new("PortalPrincipal", default(PortalPrincipal), static (random, _) => Principal(random), static (random, _) => ReturnPrincipal(random)),
        new("PortalMoney", default(PortalMoney), static (random, _) => Money(random), static (random, _) => ReturnMoney(random)) { Default = ("\"1.50|USD\"", new PortalMoney(1.50m, "USD")) },
        new("PortalFile", default(PortalFile), static (random, _) => File(random), static (random, _) => ReturnFile(random)),
        Options("One, Two, [BizprocOption(\"3\")] Three", ("One", 0), ("Two", 1), ("3", 2)) with { Default = ("\"Two\"", new Member(1)) },
        Options("[BizprocOption(\"a b\", Name = \"A\")] A = 1, [BizprocOption(\"ü&\", Name = \"B\")] B = -7", ("a b", 1), ("ü&", -7)),
        Options("[BizprocOption(\"first\")] First, [BizprocOption(\"n\")] No = 5, Other", ("first", 0), ("n", 5), ("Other", 6)),
    ];

    private static GivenItem Flag(Random random)
    {
        bool value = random.Next(2) == 0;
        return random.Next(2) == 0 ? GivenItem.Text(value ? "Y" : "N", value) : new GivenItem(JsonValue.Create(value), value);
    }

    private static GivenItem User(Random random)
    {
        var user = NextUser(random);
        return GivenItem.Text($"user_{user.Id}", user);
    }

    private static ReturnedItem ReturnUser(Random random)
    {
        var user = NextUser(random);
        return new ReturnedItem(user, $"user_{user.Id}");
    }

    private static GivenItem Principal(Random random)
    {
        var principal = NextPrincipal(random);
        return GivenItem.Text(principal.Text, principal);
    }

    private static ReturnedItem ReturnPrincipal(Random random)
    {
        var principal = NextPrincipal(random);
        return new ReturnedItem(principal, principal.Text);
    }

    private static PortalPrincipal NextPrincipal(Random random) =>
        random.Next(3) == 0 ? NextUser(random) : new PortalPrincipal($"group_{(string[])["d", "dr", "hr", "hrr", "g", "sg", "new"] switch { var kinds => kinds[random.Next(kinds.Length)] }}{random.Next()}");

    private static GivenItem Money(Random random)
    {
        var money = NextMoney(random);
        return GivenItem.Text(money.ToString(), money);
    }

    private static ReturnedItem ReturnMoney(Random random)
    {
        var money = NextMoney(random);
        return new ReturnedItem(money, money.ToString());
    }

    private static PortalMoney NextMoney(Random random) => new(new decimal(random.Next(), 0, 0, random.Next(2) == 0, (byte)random.Next(3)), random.Next(4) == 0 ? "" : "EUR");

    private static PortalUser NextUser(Random random) => new(random.Next(4) == 0 ? random.Next() : random.Next(1, 99));

    private static ReturnedItem ReturnFile(Random random)
    {
        var file = NextFile(random);
        return new ReturnedItem(file, $"{file.Id}");
    }

    private static PortalFile NextFile(Random random) => new(random.NextInt64() >> random.Next(63));

    private static GivenItem File(Random random)
    {
        var file = NextFile(random);
        return random.Next(2) == 0 ? GivenItem.Text($"{file.Id}", file) : new GivenItem(JsonValue.Create(file.Id), file);
    }

    private static ItemKind Options(string body, params (string Key, int Number)[] options)
    {
        return new ItemKind(
            body,
            new Member(0),
            (random, _) => Give(options[random.Next(options.Length)]),
            (random, _) => Return(options[random.Next(options.Length)]))
        {
            IsEnum = true,
        };

        static GivenItem Give((string Key, int Number) option) => GivenItem.Text(option.Key, new Member(option.Number));

        static ReturnedItem Return((string Key, int Number) option) => new(new Member(option.Number), option.Key);
    }
}
