namespace Bizproc.Tests.Incoming.Values;

/// <summary>The table of values. Each line is a test, and a line of the page <c>docs/values.md</c>.</summary>
internal static class ValueTable
{
    private const string Missing = "a: the required value is missing";
    private const string Blank = "\u00A0";
    private const string Narrow = "\u202F";
    private const string Thin = "\u2009";

    /// <summary>The sections of the page, in their order.</summary>
    public static IReadOnlyList<ValueSection> Sections { get; } =
    [
        new(
            "Missing values",
            """
            If an expression has no result, or the designer left a property empty, the portal sends an empty text or no text. It checks required
            properties only when a template is saved. So a `required` property without a value ends its step when the call is read, like a value that
            does not fit. The `Default` of a `required` property is only the value with which the designer starts; it does not replace a missing value.
            With `Calls.AllowMissingRequired`, a property is read as if it were not `required`. A text of white space is not a missing value.
            """,
            [
                new("int", [], "0"), new("int", [""], "0"), new("int, Default = 3", [""], "3"), new("int?", [""], "null"),
                new("required int", [], Missing), new("required int", [""], Missing), new("required int, Default = 3", [""], Missing),
                new("required int?", [""], Missing), new("required int", ["0"], "0"),
                new("decimal", [""], "0"), new("required decimal", [""], Missing),
                new("bool", [""], "false"), new("bool?", [""], "null"), new("required bool", [""], Missing), new("required bool", ["N"], "false"),
                new("string", [], "\"\""), new("string", [""], "\"\""), new("string?", [], "null"), new("string?", [""], "\"\""),
                new("required string", [], Missing), new("required string", [""], Missing), new("required string", [" "], "\" \""),
                new("DateOnly", [""], "0001-01-01"), new("DateOnly?", [""], "null"), new("required DateOnly", [""], Missing),
                new("DateTime", [""], "0001-01-01 00:00:00"), new("DateTimeOffset", [""], "0001-01-01 00:00:00 +00:00"),
                new("an enum", [""], "Small"), new("an enum?", [""], "null"), new("required enum", [""], Missing),
                new("PortalUser", [""], "user 0"), new("PortalUser?", [""], "null"), new("PortalFile", [""], "file 0"), new("PortalFile?", [""], "null"),
                new("PortalMoney", [""], "0 in no currency"), new("PortalMoney?", [""], "null"),
                new("PortalPrincipal", [""], "a principal that was never set"), new("PortalPrincipal?", [""], "null"),
                new("int[]", [], "[]"), new("int[]", [""], "[]"), new("int[]", ["1", ""], "[1]"), new("int?[]", ["1", ""], "[1, null]"),
                new("required int[]", [], Missing), new("required int[]", [""], Missing), new("required int[]", ["", ""], Missing),
                new("required int?[]", ["", ""], Missing), new("required int?[]", ["", "1"], "[null, 1]"), new("required int[]", ["0"], "[0]"),
                new("required string[]", [], Missing), new("required string[]", ["", ""], Missing), new("required string[]", ["", "x"], "[\"\", \"x\"]"),
                new("required enum[]", [""], Missing), new("required enum[]", ["l"], "[Large]"), new("required enum?[]", ["", ""], Missing),
            ]),
        new(
            "Texts, yes and no, options, files",
            "If the portal sends a list for a property that is not a collection, the first text counts. If it sends one text for a collection, that is a list with one item.",
            [
                new("string", ["any\ntext"], "\"any\ntext\""), new("string", ["first", "second"], "\"first\""), new("string[]", ["x"], "[\"x\"]"),
                new("bool", ["Y"], "true"), new("bool", ["y"], "true"), new("bool", ["1"], "true"), new("bool", ["true"], "true"),
                new("bool", ["N"], "false"), new("bool", ["n"], "false"), new("bool", ["0"], "false"), new("bool", ["false"], "false"),
                new("bool", ["yes"], "a: 'yes' is not Y or N"),
                new("an enum", ["l"], "Large"), new("an enum", ["Large"], "a: 'Large' is not one of s, l"),
                new("PortalFile", ["125"], "file 125"), new("PortalFile", ["a.txt"], "a: 'a.txt' is not the number of a file"),
            ]),
        new(
            "Numbers",
            """
            The portal writes a dot as the decimal separator, so `1.500` is one and a half. A number that a person wrote into a text field is read if it
            has only one reading:

            * Spaces of all kinds and apostrophes separate groups of three digits.
            * If a number has dots and commas, the last one is the decimal separator. One that is repeated separates groups.
            * A comma before exactly three digits is an error, unless something else in the number shows what it means.
            * Of money, the amount is read. A currency sign before or after the number is ignored. Letters are an error: `t` and `PCS` are not currencies.
            * A whole number may have a fraction of zeros.
            """,
            [
                new("decimal", ["1500"], "1500"), new("decimal", ["-0.25"], "-0.25"), new("decimal", ["1.500"], "1.500"), new("double", ["1.500"], "1.5"),
                new("decimal", ["1500,50"], "1500.50"), new("decimal", ["0,5"], "0.5"), new("decimal", [",5"], "0.5"), new("decimal", ["-1,5"], "-1.5"), new("decimal", ["\u22121,5"], "-1.5"),
                new("decimal", ["1 500.00"], "1500.00"), new("decimal", [" 1500"], "1500"), new("decimal", ["1500 "], "1500"), new("decimal", [$"{Blank}1500{Blank}"], "1500"),
                new("decimal", [$"1{Blank}500,50"], "1500.50"), new("decimal", [$"1{Narrow}500{Narrow}000"], "1500000"), new("decimal", [$"1{Thin}500,5"], "1500.5"),
                new("decimal", ["1'500.50"], "1500.50"), new("decimal", ["1 500,500"], "1500.500"),
                new("decimal", ["1.500,50"], "1500.50"), new("decimal", ["1,500.50"], "1500.50"), new("decimal", ["1.500.000,5"], "1500000.5"), new("decimal", ["1,500,000.5"], "1500000.5"),
                new("decimal", ["1.500.000"], "1500000"), new("decimal", ["1,500,000"], "1500000"), new("decimal", ["0,500"], "0.500"), new("decimal", ["1500,500"], "1500.500"),
                new("decimal", ["1,500"], TwoReadings("1,500", "1500", "1.5")), new("double", ["-1,500"], TwoReadings("-1,500", "-1500", "-1.5")),
                new("decimal", ["12,000"], TwoReadings("12,000", "12000", "12")), new("int", ["1,500"], TwoReadings("1,500", "1500", "1.5")), new("decimal", ["1,500 €"], TwoReadings("1,500 €", "1500", "1.5")),
                new("decimal", ["1500|USD"], "1500"), new("double", ["1500.50|USD"], "1500.5"), new("int", ["1500|USD"], "1500"), new("decimal", ["|USD"], NoNumber("|USD")), new("decimal", ["1500|dollars"], NoNumber("1500|dollars")),
                new("decimal", ["1 500,50 €"], "1500.50"), new("decimal", ["€1500"], "1500"), new("decimal", ["1500 ₽"], "1500"), new("decimal", ["€1500€"], NoNumber("€1500€")), new("decimal", ["15€00"], NoNumber("15€00")),
                new("decimal", ["1500 USD"], NoNumber("1500 USD")), new("decimal", ["R$ 1.500,00"], NoNumber("R$ 1.500,00")), new("decimal", ["1.5 kg"], NoNumber("1.5 kg")), new("decimal", ["5%"], NoNumber("5%")),
                new("decimal", ["1 5"], NoNumber("1 5")), new("decimal", ["1 50 000"], NoNumber("1 50 000")), new("decimal", ["0 500"], NoNumber("0 500")), new("decimal", ["1 500'000"], NoNumber("1 500'000")),
                new("decimal", ["12.03.2026"], NoNumber("12.03.2026")), new("decimal", ["1.500,50,1"], NoNumber("1.500,50,1")), new("decimal", ["1,5,0"], NoNumber("1,5,0")), new("decimal", ["1,"], NoNumber("1,")),
                new("decimal", ["--5"], NoNumber("--5")), new("decimal", ["-"], NoNumber("-")), new("decimal", ["- 5"], NoNumber("- 5")), new("decimal", [" "], NoNumber(" ")), new("decimal", ["€"], NoNumber("€")), new("decimal", ["ten"], NoNumber("ten")),
                new("decimal", ["1.0E+3"], "1000"), new("decimal", ["1,5E3"], NoNumber("1,5E3")), new("double", ["NaN"], NoNumber("NaN")), new("double", ["Infinity"], NoNumber("Infinity")), new("int", ["0x1A"], NoInteger("0x1A")),
                new("int", ["5.0"], "5"), new("int", ["1 500"], "1500"), new("int", ["1500,00"], "1500"), new("int", ["1.500,00"], "1500"), new("int", ["1500.50"], NoInteger("1500.50")), new("int", ["1500,50"], NoInteger("1500,50")),
                new("int", ["2147483648"], NoInteger("2147483648")), new("int", ["2 147 483 648"], NoInteger("2 147 483 648")), new("decimal", [new string('9', 40)], NoNumber(new string('9', 40))), new("decimal", [$"1 500{new string('0', 60)}"], NoNumber($"1 500{new string('0', 60)}")),
            ]),
        new(
            "Money",
            "`PortalMoney` is for fields of money: an amount and its currency. On the portal, such a property is a `string`; with `Type = \"UF:money\"` and a document type of the CRM, it is a field of money.",
            [
                new("PortalMoney", ["1500.50|USD"], "1500.50 in USD"), new("PortalMoney", ["1500|EUR"], "1500 in EUR"), new("PortalMoney", ["-5|RUB"], "-5 in RUB"), new("PortalMoney", ["1 500,50|UAH"], "1500.50 in UAH"),
                new("PortalMoney", ["1500"], "1500 in no currency"), new("PortalMoney?", ["0|USD"], "0 in USD"), new("PortalMoney[]", ["1|USD", "2|EUR"], "[1 in USD, 2 in EUR]"),
                new("PortalMoney", ["|USD"], NoMoney("|USD")), new("PortalMoney", ["1500|"], NoMoney("1500|")), new("PortalMoney", ["1500|US|D"], NoMoney("1500|US|D")),
                new("PortalMoney", ["1500 €"], NoMoney("1500 €")), new("PortalMoney", ["ten|USD"], NoMoney("ten|USD")), new("PortalMoney", ["1,500|USD"], TwoReadings("1,500|USD", "1500", "1.5")),
            ]),
        new(
            "Users, departments, groups",
            "In a property of the type `user`, the designer may also choose departments and groups. `PortalUser` accepts only users, `PortalPrincipal` accepts all of them. A principal of an unknown kind is `Other`, and its `Text` is the text of the portal.",
            [
                new("PortalUser", ["user_5"], "user 5"), new("PortalUser", ["5"], "user 5"), new("PortalUser[]", ["user_5", "user_6"], "[user 5, user 6]"),
                new("PortalUser", ["group_d12"], NoUser("a", "group_d12")), new("PortalUser", ["group_hr7"], NoUser("a", "group_hr7")), new("PortalUser[]", ["user_5", "group_d12"], NoUser("a[1]", "group_d12")),
                new("PortalUser", ["USER_5"], "a: 'USER_5' is not a user, such as user_5"), new("PortalUser", ["Jane [5]"], "a: 'Jane [5]' is not a user, such as user_5"),
                new("PortalPrincipal", ["user_5"], "User 5"), new("PortalPrincipal", ["5"], "User 5"),
                new("PortalPrincipal", ["group_d12"], "Department 12"), new("PortalPrincipal", ["group_hr7"], "Department 7"), new("PortalPrincipal", ["group_dr12"], "DepartmentTree 12"), new("PortalPrincipal", ["group_hrr7"], "DepartmentTree 7"),
                new("PortalPrincipal", ["group_g3"], "UserGroup 3"), new("PortalPrincipal", ["group_3"], "UserGroup 3"), new("PortalPrincipal", ["group_sg8"], "Workgroup 8"),
                new("PortalPrincipal", ["group_gXX"], "Other group_gXX"), new("PortalPrincipal", ["group_sg8_k"], "Other group_sg8_k"), new("PortalPrincipal", ["user_author"], "Other user_author"),
                new("PortalPrincipal[]", ["user_5", "group_d12"], "[User 5, Department 12]"),
                new("PortalPrincipal", ["Jane [5]"], NoPrincipal("Jane [5]")), new("PortalPrincipal", ["group_"], NoPrincipal("group_")), new("PortalPrincipal", ["99999999999"], NoPrincipal("99999999999")), new("PortalPrincipal", ["group_d 1"], NoPrincipal("group_d 1")),
            ]),
        new(
            "Dates of a portal that writes the day first, in Europe/Berlin",
            """
            A date with dots has the day first on every portal. A date with slashes is read in the portal's order. If it is a date only in the other
            order, it is read in that order, and proves that the portal writes it so. A `DateTime` is the portal's local time, unchanged. A `DateTimeOffset`
            is that time in the portal's time zone.
            """,
            [
                new("DateOnly", ["13.05.2026"], "2026-05-13"), new("DateOnly", ["05.01.2026"], "2026-01-05"), new("DateOnly", ["05/01/2026"], "2026-01-05"), new("DateOnly", ["05/13/2026"], "2026-05-13"),
                new("DateOnly", ["2026-05-13"], "2026-05-13"),
                new("DateTime", ["13.05.2026 07:30:00"], "2026-05-13 07:30:00"), new("DateTimeOffset", ["13.05.2026 07:30:00"], "2026-05-13 07:30:00 +02:00"), new("DateTimeOffset", ["13.01.2026 07:30:00"], "2026-01-13 07:30:00 +01:00"),
            ])
        {
            Formats = new PortalFormats(System.Globalization.CultureInfo.InvariantCulture, TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"), DateOrder.DayFirst),
        },
        new(
            "Dates of a portal that writes the month first, in UTC",
            "The same texts on a portal that writes the month first: only a date with slashes and two readings becomes another date.",
            [
                new("DateOnly", ["13.05.2026"], "2026-05-13"), new("DateOnly", ["05.01.2026"], "2026-01-05"), new("DateOnly", ["05/01/2026"], "2026-05-01"), new("DateOnly", ["13/05/2026"], "2026-05-13"),
                new("DateTime", ["05/01/2026 07:30:00 pm"], "2026-05-01 19:30:00"), new("DateTimeOffset", ["05/01/2026 07:30:00 am"], "2026-05-01 07:30:00 +00:00"),
            ])
        {
            Formats = new PortalFormats(System.Globalization.CultureInfo.InvariantCulture, TimeZoneInfo.Utc, DateOrder.MonthFirst),
        },
    ];

    /// <summary>All lines.</summary>
    public static IEnumerable<ValueCase> Cases => Sections.SelectMany(static section => section.Cases);

    private static string NoNumber(string text) => $"a: '{text}' is not a number";

    private static string NoInteger(string text) => $"a: '{text}' is not a whole number from -2147483648 to 2147483647";

    private static string NoMoney(string text) => $"a: '{text}' is not an amount with its currency, such as 1500.50|USD";

    private static string NoUser(string key, string text) => $"{key}: '{text}' is not a user (declare the property as PortalPrincipal to accept departments and groups)";

    private static string NoPrincipal(string text) => $"a: '{text}' is not a user, department or group, such as user_5 or group_d12";

    private static string TwoReadings(string text, string grouped, string fraction) =>
        $"a: '{text}' is not a number that can be read in one way only: it may be {grouped} or {fraction}; write it without a comma, or with a dot as the decimal sign";
}
