/// Where backups go, how often they are made, and how many are kept.
package struct BackupPlan: Sendable, Equatable {
    /// `BACKUP_DIRECTORY`, made when missing.
    package var directory: String
    /// `BACKUP_INTERVAL_MINUTES`
    package var interval: Duration
    /// `BACKUP_KEEP`: the newest so many stay.
    package var keep: Int

    package init(directory: String, interval: Duration, keep: Int) {
        self.directory = directory
        self.interval = interval
        self.keep = keep
    }
}
