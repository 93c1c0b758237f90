namespace Bizproc.Emulator.State.Users;

/// <summary>The fields of a user (portal: 22).</summary>
internal static class UserFields
{
    private const string Added = "UF_";

    private static readonly string[] Own =
    [
        "ID", "XML_ID", "ACTIVE", "NAME", "LAST_NAME", "SECOND_NAME", "TITLE", "EMAIL", "LAST_LOGIN", "DATE_REGISTER", "TIME_ZONE", "TIME_ZONE_OFFSET",
        "IS_ONLINE", "TIMESTAMP_X", "LAST_ACTIVITY_DATE", "USER_TYPE",
        "PERSONAL_GENDER", "PERSONAL_PROFESSION", "PERSONAL_WWW", "PERSONAL_BIRTHDAY", "PERSONAL_PHOTO", "PERSONAL_ICQ", "PERSONAL_PHONE", "PERSONAL_FAX",
        "PERSONAL_MOBILE", "PERSONAL_PAGER", "PERSONAL_STREET", "PERSONAL_CITY", "PERSONAL_STATE", "PERSONAL_ZIP", "PERSONAL_COUNTRY", "PERSONAL_MAILBOX",
        "PERSONAL_NOTES",
        "WORK_PHONE", "WORK_COMPANY", "WORK_POSITION", "WORK_DEPARTMENT", "WORK_WWW", "WORK_FAX", "WORK_PAGER", "WORK_STREET", "WORK_MAILBOX", "WORK_CITY",
        "WORK_STATE", "WORK_ZIP", "WORK_COUNTRY", "WORK_PROFILE", "WORK_LOGO", "WORK_NOTES",
    ];

    /// <summary>Gets the names for a person who has written another one.</summary>
    public static string All => $"{string.Join(", ", Own)}, and names that begin with {Added}";

    /// <summary>True if a user has the field.</summary>
    /// <param name="name">The name in upper case.</param>
    public static bool Contains(string name) => name.StartsWith(Added, StringComparison.Ordinal) || Own.Contains(name, StringComparer.Ordinal);
}
